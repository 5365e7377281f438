/** What can be found beside devices. Without the schemas, so that the window draws its lists without them. */
export const foundKinds = [
  ...(['lot', 'partner', 'operation', 'source', 'expected'] as const),
  ...(['carton', 'pallet', 'kit', 'shipment', 'paper', 'person'] as const),
] as const
