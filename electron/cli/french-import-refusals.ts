type Words = { readonly what: string; readonly remedy?: string }

const copyAgain = 'Copier ou exporter le fichier de nouveau.'
const oneMachine = 'Importer les fichiers d’une seule machine à la fois, ou leurs dossiers.'
const whichFiles =
  'Choisir un relevé eReuse, un inventaire GLPI en JSON, un dossier peracotta, une capture ou notre propre export.'
const probeAgain = 'Relancer la sonde ou le script de capture sur la machine.'

/** French words for what imported files can be besides a report. */
export const frenchImportRefusals: Readonly<Record<string, Words>> = {
  'device-document-damaged': {
    what: 'Ce document d’appareil est coupé, changé, ou ne suit pas son schéma',
    remedy: 'Exportez l’appareil de nouveau sur le poste d’où il vient.',
  },
  'device-imported-otherwise': {
    what: 'Cet appareil a déjà été repris d’un autre document',
    remedy: 'Gardez les deux documents : une personne les compare.',
  },
  'tag-far-ahead': {
    what: 'Son numéro est de ce poste, mais très loin devant ceux qu’il a donnés',
    remedy: 'Regardez son étiquette ; reprenez-le sur un poste d’un autre préfixe.',
  },
  'tag-of-another': {
    what: 'Son numéro est celui d’un autre appareil de ce poste',
    remedy: 'Regardez les deux étiquettes : l’une est fausse.',
  },
  'machine-here': {
    what: 'Cette machine est déjà ici sous un autre numéro',
    remedy: 'Lisez plutôt la machine sur ce poste.',
  },
  'erasure-log-unfinished': {
    what: 'Ce journal s’arrête avant le tableau des disques',
    remedy: 'Copier le journal de nouveau quand nwipe a fini, ou effacer le disque de nouveau.',
  },
  'foreign-empty': { what: 'Ce fichier est vide', remedy: copyAgain },
  'foreign-too-large': { what: 'C’est trop gros pour le relevé d’une machine', remedy: oneMachine },
  'foreign-too-deep': { what: 'Ce document est emboîté plus profond que tout relevé', remedy: whichFiles },
  'foreign-not-text': { what: 'Ce fichier n’est pas du texte', remedy: copyAgain },
  'foreign-archive': { what: 'C’est une archive', remedy: 'L’ouvrir et importer les fichiers qu’elle contient.' },
  'foreign-truncated': { what: 'Ce fichier est coupé avant sa fin', remedy: copyAgain },
  'foreign-not-json': { what: 'Ce document JSON est mal formé', remedy: copyAgain },
  'foreign-not-known': { what: 'Ce fichier n’a aucun des formats connus du poste', remedy: whichFiles },
  'foreign-is-a-table': {
    what: 'C’est un tableau, pas le relevé d’une machine',
    remedy: 'L’importer comme une liste.',
  },
  'foreign-not-a-computer': { what: 'Ce relevé n’est pas celui d’un ordinateur', remedy: whichFiles },
  'foreign-not-valid': { what: 'Ce relevé ne suit pas son schéma', remedy: 'L’exporter de nouveau.' },
  'foreign-several-machines': { what: 'Ces fichiers sont ceux de plusieurs machines', remedy: oneMachine },
  'foreign-says-nothing': {
    what: 'Rien dans ce relevé ne dit ce qu’est la machine',
    remedy: 'Refaire le relevé sur la machine.',
  },
  'transfer-not-json': { what: 'Ce relevé de sonde n’est pas du JSON, ou il est coupé', remedy: probeAgain },
  'transfer-too-deep': { what: 'Ce document est plus touffu que tout relevé de sonde', remedy: probeAgain },
  'transfer-newer': {
    what: 'Ce relevé de sonde a une forme que ce poste ne connaît pas',
    remedy: 'Prendre la sonde de ce poste, ou mettre le poste à jour.',
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
    remedy: 'Le relever par « etabli intake --capture ».',
  },
}
