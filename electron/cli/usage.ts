import type { Language } from './terminal.ts'

const french = `etabli — le poste de reconditionnement, sans fenêtre

  etabli read [--capture DOSSIER]              relever cette machine, ou une capture
  etabli check RELEVÉ --profile P              juger un relevé (fichier JSON, - pour l'entrée standard)
  etabli intake [--capture DOSSIER] [--profile P] [--lot L] [--label FICHIER]
                                               relever, juger, numéroter, étiqueter, mettre en file
  etabli import FICHIER… [--profile P] [--lot L]
                                               importer des relevés d'ailleurs : fichiers, archives, dossiers
  etabli devices [--search TEXTE]              les appareils enregistrés
  etabli export --out FICHIER [--format csv|xlsx|snipe-it] [--columns A,B…] [--separator S] [--search TEXTE]
  etabli export --out DOSSIER --format report|glpi|device [--search TEXTE]
                                               exporter un tableau, ou un document par appareil
  etabli export --schedule run                 écrire les exports réguliers dont c’est l’heure (pour cron)
  etabli queue [NUMÉRO] [--lot L]              les lots et leur file ; avec un numéro : mettre l'appareil en file
  etabli kit [TEXTE] | --import LISTE.csv [--supplier S] | NUMÉRO PACK
                                               les packs connexion ; entrer une liste ; associer un pack (ICCID, série, code)
  etabli carton [CODE] [NUMÉRO…] [--lot L] [--complete] [--out] [--grams G] [--close] [--reopen MOTIF]
                                               les colis ; --lot en ouvre un ; y mettre des appareils, les sortir, le fermer
  etabli shipment [NOM | --partner P] [--load CODE,…] [--carrier T] [--tracking N] [--close] [--depart] [--reopen MOTIF]
                  [--received NUMÉRO,…] [--table CSV] [--answer JSON] [--rest received|missing] [--out DOSSIER]
                                               les expéditions : charger, clore, remettre, réception ; papiers dans --out
  etabli label NUMÉRO --out FICHIER            écrire l'étiquette en PDF
  etabli sheet NUMÉRO --out FICHIER            écrire la fiche de conformité en PDF
  etabli people [--add NOM --role R,R | --recover NOM]
                                               les personnes du poste ; en inscrire une ; nouveau code d'un responsable
  etabli profiles [--versions]                 les profils techniques : fournis, et publiés par ce poste

  --profile P    identifiant (laptop-2026) ou fichier JSON ; pour check aussi une version (laptop-2026@2) ; --format 62x29, 100x50 ou a4-21
  --same NUMÉRO | --new   pour une machine qui ressemble à un appareil connu
  --as NOM       agir sous ce nom ; le code est demandé, ou lu sur l'entrée standard, une ligne par code
  --data DOSSIER où se trouve la base (défaut : etabli-data ici) ; --json ; --lang fr|en

Codes de sortie : 0 fait / conforme, 10 non conforme, 11 incomplet, 2 usage ou entrée illisible, 1 défaut du programme`

const english = `etabli — the refurbishment bench, without a window

  etabli read [--capture FOLDER]               read this machine, or a capture
  etabli check REPORT --profile P              judge a report (JSON file, - for standard input)
  etabli intake [--capture FOLDER] [--profile P] [--lot L] [--label FILE]
                                               read, judge, tag, label, queue
  etabli import FILE… [--profile P] [--lot L]  import reports from elsewhere: files, archives, folders
  etabli devices [--search TEXT]               the recorded devices
  etabli export --out FILE [--format csv|xlsx|snipe-it] [--columns A,B…] [--separator S] [--search TEXT]
  etabli export --out FOLDER --format report|glpi|device [--search TEXT]
                                               export a table, or a document for each device
  etabli export --schedule run                 write the regular exports that are due (for cron)
  etabli queue [TAG] [--lot L]                 the lots and their queue; with a tag: queue the device
  etabli kit [TEXT] | --import LIST.csv [--supplier S] | TAG KIT
                                               the connection kits; take a list in; pair a kit (ICCID, serial, code)
  etabli carton [CODE] [TAG…] [--lot L] [--complete] [--out] [--grams G] [--close] [--reopen REASON]
                                               the cartons; --lot opens one; put devices in, take them out, close it
  etabli shipment [NAME | --partner P] [--load CODE,…] [--carrier T] [--tracking N] [--close] [--depart] [--reopen REASON]
                  [--received TAG,…] [--table CSV] [--answer JSON] [--rest received|missing] [--out FOLDER]
                                               the shipments: load, close, hand over, receive; papers into --out
  etabli label TAG --out FILE                  write the label as PDF
  etabli sheet TAG --out FILE                  write the conformity sheet as PDF
  etabli people [--add NAME --role R,R | --recover NAME]
                                               the people of the bench; add one; a quality lead's new PIN
  etabli profiles [--versions]                 the technical profiles: shipped, and published by this bench

  --profile P    an id (laptop-2026) or a JSON file; for check also a version (laptop-2026@2); --format 62x29, 100x50 or a4-21
  --same TAG | --new      for a machine that resembles a known device
  --as NAME      act in this name; the PIN is asked for, or read from standard input, one a line
  --data FOLDER  where the database is (default: etabli-data here); --json; --lang fr|en

Exit codes: 0 done / pass, 10 fail, 11 incomplete, 2 usage or unreadable input, 1 a fault in the program`

/** The whole help text. */
export const usage = (language: Language): string => (language === 'fr' ? french : english)
