type Words = { readonly what: string; readonly remedy?: string }

const probeAgain = 'Relancez la sonde ou le script de capture sur la machine.'

/** French words for what a probe's files and folders can be, which the window meets in a stick or in the network only. */
export const frenchImportRefusals: Readonly<Record<string, Words>> = {
  'transfer-not-json': { what: 'Ce relevé de sonde n’est pas du JSON, ou il est coupé', remedy: probeAgain },
  'transfer-too-deep': { what: 'Ce document est plus touffu que tout relevé de sonde', remedy: probeAgain },
  'transfer-newer': {
    what: 'Ce relevé de sonde a une forme que ce poste ne connaît pas',
    remedy: 'Prenez la sonde de ce poste, ou mettez le poste à jour.',
  },
  'transfer-invalid': { what: 'Ce document n’a pas la forme d’un relevé de sonde', remedy: probeAgain },
  'transfer-damaged': { what: 'Les données brutes de ce relevé sont abîmées', remedy: probeAgain },
  'transfer-too-large': { what: 'Ce relevé de sonde est plus gros que celui d’aucune machine', remedy: probeAgain },
  'transfer-name-refused': { what: 'Ce n’est pas un des relevés bruts d’une capture', remedy: probeAgain },
  'transfer-not-an-archive': {
    what: 'Ce n’est pas l’archive d’une capture, ou elle est coupée',
    remedy: probeAgain,
  },
  'transfer-says-nothing': { what: 'Rien n’a pu être compris dans ce relevé', remedy: probeAgain },
  'import-too-many-files': {
    what: 'Ce dossier a plus de fichiers qu’un import n’en prend',
    remedy: 'Relevez-le par « etabli intake --capture ».',
  },
}
