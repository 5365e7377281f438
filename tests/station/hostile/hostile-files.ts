const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Files that nobody asked for, where a list, an answer, a report, a log or a picture is expected. */
export const hostileFiles: readonly Uint8Array[] = [
  new Uint8Array(),
  new Uint8Array(2000).fill(0xff),
  ...[
    '\uFEFF',
    'PK\u0003\u0004',
    '%PDF-1.7',
    '{',
    '[]',
    'null',
    '{"schema":"etabli.device/1"}',
    '{"schema":"etabli.receipt/1","signed":"x","signature":"x","key":"x"}',
    'Modèle;N° de série\nLatitude;=1+1\n',
    'Modèle;N° de série\nLatitude;ABC\u0000\n',
    'Modèle;Quantité\nLatitude;1000\n',
    'ICCID;Forfait\n8933012345678901234;x\n',
    'Tag;Etat\nT7000001;ok\n',
    'sep=;\n"a',
  ].map(bytesOf),
]
