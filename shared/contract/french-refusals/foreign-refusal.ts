/** Why a report file could not be read, for window and terminal. */
export const foreignRefusal = {
  'file-not-given': {
    what: 'Ce fichier ne s’ouvre pas.',
    remedy: 'Vérifiez les droits et la clé, ou copiez-le ailleurs sous un nom simple.',
  },
  'foreign-empty': {
    what: 'Ce fichier est vide.',
    remedy: 'Copiez-le de nouveau : la clé a peut-être été retirée trop tôt.',
  },
  'foreign-too-large': {
    what: 'Ce fichier est trop gros pour être le relevé d’une seule machine.',
    remedy: 'Choisissez le relevé d’une seule machine.',
  },
  'foreign-too-deep': {
    what: 'Ce fichier est imbriqué plus profondément qu’aucun relevé.',
    remedy: 'Choisissez le relevé d’une seule machine.',
  },
  'foreign-not-text': {
    what: 'Ce fichier n’est pas du texte.',
    remedy: 'Choisissez un relevé, ou copiez-le de nouveau.',
  },
  'foreign-archive': {
    what: 'Ce fichier est une archive.',
    remedy: 'Ouvrez-la, puis choisissez les fichiers qu’elle contient.',
  },
  'foreign-truncated': {
    what: 'Ce fichier est coupé avant sa fin.',
    remedy: 'Copiez-le de nouveau : la clé a peut-être été retirée trop tôt.',
  },
  'foreign-not-json': {
    what: 'Ce n’est pas un document JSON bien formé.',
    remedy: 'Copiez-le de nouveau, ou refaites l’export.',
  },
  'foreign-not-known': {
    what: 'Ce fichier n’est dans aucun format connu du poste.',
    remedy: 'Choisissez un relevé Établi, un instantané eReuse, un inventaire GLPI en JSON, ou un dossier peracotta.',
  },
  'foreign-is-a-table': {
    what: 'C’est un tableau, pas le relevé d’une machine.',
    remedy: 'Choisissez le relevé d’une seule machine.',
  },
  'foreign-not-a-computer': {
    what: 'C’est l’inventaire d’autre chose que d’un ordinateur.',
    remedy: 'Choisissez l’inventaire d’un ordinateur.',
  },
  'foreign-not-valid': {
    what: 'Ce relevé ne suit pas le format qu’il annonce.',
    remedy: 'Refaites l’export, ou mettez ce poste à jour.',
  },
  'foreign-several-machines': {
    what: 'C’est le relevé de plusieurs machines.',
    remedy: 'Importez les fichiers d’une seule machine à la fois.',
  },
  'foreign-says-nothing': {
    what: 'Rien dans ce relevé ne dit quelle est la machine.',
    remedy: 'Refaites le relevé sur la machine, ou lisez-la directement.',
  },
}
