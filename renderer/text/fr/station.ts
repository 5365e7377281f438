/** When the station can't be asked. */
export const stationDown = {
  startingTitle: 'Le poste démarre…',
  startingText: 'La base s’ouvre. Cela prend d’ordinaire moins d’une seconde.',
  restartingTitle: 'Le poste redémarre…',
  restartingText: 'Il s’est arrêté sans qu’on le lui demande (essai {{attempt}}). Ce qui était enregistré est gardé.',
  refusedTitle: 'Le poste ne peut pas démarrer',
  what: 'Ce qui se passe',
  where: 'Où',
  remedy: 'Que faire',
  retry: 'Réessayer',
  code: 'Code : {{code}}',
}
