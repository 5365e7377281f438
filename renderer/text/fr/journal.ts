/** One sentence for each type of event; a type that is not here is shown by its own name. */
export const journal = {
  'device-received': 'Appareil reçu, numéro {{tag}} attribué',
  'device-read': 'Relevé enregistré',
  'device-audited': 'Audité : {{outcome}}',
  'verdict-reached': 'Jugé avec le profil {{profileId}} version {{profileVersion}} : {{outcome}}',
  'state-changed': 'Passé de « {{from}} » à « {{to}} »',
  'device-queued': 'Mis dans le lot « {{lotName}} »',
  'device-unqueued': 'Sorti de la file',
  'label-printed': 'Étiquette envoyée à l’imprimante {{printer}} ({{format}})',
  'label-saved': 'Étiquette enregistrée en PDF ({{format}})',
  'device-matched': 'Reconnu par une personne comme cet appareil',
}
