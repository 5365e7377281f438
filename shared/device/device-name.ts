/** Makers that put the name people know ("ThinkPad T480") into SMBIOS's Version, and a part number into Product Name. */
const namedByVersion = new Set(['LENOVO'])

/**
 * What people call a machine: "LENOVO ThinkPad T480", "Dell Inc. Latitude E7240". Other makers' Version is a board
 * revision ("V2.02") and says nothing. Null when neither maker nor model was read.
 */
export function deviceName(device: {
  readonly manufacturer: string | null
  readonly model: string | null
  readonly modelVersion: string | null
}): string | null {
  const { manufacturer } = device
  const model = modelName(device)
  if (manufacturer === null || model === null) return manufacturer ?? model
  return model.toLowerCase().startsWith(manufacturer.toLowerCase()) ? model : `${manufacturer} ${model}`
}

/** The model alone, by the same rule. */
export function modelName(device: {
  readonly manufacturer: string | null
  readonly model: string | null
  readonly modelVersion: string | null
}): string | null {
  const { manufacturer, model, modelVersion } = device
  const isNamedByVersion = manufacturer !== null && namedByVersion.has(manufacturer.toUpperCase())
  return isNamedByVersion ? (modelVersion ?? model) : model
}
