/** Tables that leave the bench. */
export const exportTexts = {
  button: 'Exporter…',
  title: 'Exporter les appareils',
  ofAll: 'Tous les appareils du poste.',
  ofFound: 'Les appareils trouvés par « {{search}} ».',
  format: 'Tableau',
  xlsx: 'Classeur (Excel, LibreOffice)',
  csv: 'Texte séparé (CSV)',
  snipeIt: 'Import de Snipe-IT (CSV)',
  snipeItMeans:
    'Les colonnes que Snipe-IT reconnaît d’elles-mêmes. Les champs personnalisés du serveur ne sont pas touchés.',
  columns: 'Colonnes',
  usual: 'Colonnes habituelles',
  progress_one: '{{count}} appareil dans le tableau…',
  progress_other: '{{count}} appareils dans le tableau…',
  write: 'Enregistrer…',
  stop: 'Arrêter',
  close: 'Fermer',
  fileName: 'appareils.csv',
  workbookFileName: 'appareils.xlsx',
  snipeItFileName: 'appareils-snipe-it.csv',
  saved: 'Tableau enregistré : {{name}}',
}
