import type { SentList, SignedPart } from '../../../shared/shipping/receipt-answer.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { receiptWords } from './receipt-words.ts'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '')

/** JSON that can stand inside a page: no text of it can end the element that it stands in. */
const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`)

const style = `body{font:18px/1.4 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#111;background:#fff}
h1{font-size:1.6rem;margin:.5rem 0}table{width:100%;border-collapse:collapse}td,th{padding:.4rem;border-bottom:1px solid #999;text-align:left}
label{display:inline-block;padding:.5rem .7rem;border:2px solid #555;border-radius:.4rem;margin:.1rem;cursor:pointer}
label:has(input:checked){background:#111;color:#fff}input[type=text]{width:12rem;font:inherit;padding:.3rem}
button{font:inherit;padding:.8rem 1.2rem;margin:1rem .5rem 1rem 0;cursor:pointer}b{font-family:ui-monospace,monospace}
@media print{button{display:none}}`

/** What runs on the page: it counts, ticks the rest, and saves the signed part with the marks. Nothing is ever sent. */
const script = `const part=JSON.parse(document.getElementById('part').textContent)
const rows=[...document.querySelectorAll('tr[data-tag]')]
const markOf=(row)=>row.querySelector('input[type=radio]:checked')?.value
const count=()=>{const left=rows.filter((row)=>!markOf(row)).length
document.getElementById('left').textContent=left===0?'':String(left)+' '+document.getElementById('left').dataset.word}
document.addEventListener('change',count)
document.getElementById('all').addEventListener('click',()=>{for(const row of rows)if(!markOf(row))row.querySelector('input[value=received]').checked=true
count()})
document.getElementById('save').addEventListener('click',()=>{const marks={}
for(const row of rows){const mark=markOf(row);if(mark)marks[row.dataset.tag]={mark,note:row.querySelector('input[type=text]').value}}
const link=document.createElement('a')
link.href=URL.createObjectURL(new Blob([JSON.stringify({...part,marks})],{type:'application/json'}))
link.download=document.body.dataset.file
link.click()})
count()`

/**
 * The partner's page: one file that opens without a network or a program, with the list that was sent, signed, three
 * things to press for each device, and a button that saves the answer as a file to send back.
 */
export function receiptForm(sent: SentList, part: SignedPart, language: Language): Uint8Array {
  const words = receiptWords[language]
  const choice = (tag: string, mark: 'received' | 'missing' | 'damaged') =>
    `<label><input type="radio" name="${escaped(tag)}" value="${mark}"> ${words[mark]}</label>`
  const rows = sent.devices.map(
    ({ tag, name, carton }) =>
      `<tr data-tag="${escaped(tag)}"><td><b>${escaped(tag)}</b><br>${escaped(name)}<br>${words.carton} ${escaped(carton)}</td>
<td>${choice(tag, 'received')}${choice(tag, 'missing')}${choice(tag, 'damaged')}
<input type="text" maxlength="500" aria-label="${words.note} ${escaped(tag)}" placeholder="${words.note}"></td></tr>`,
  )
  const page = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${words.title} ${escaped(sent.deliveryNote)}</title><style>${style}</style></head>
<body data-file="reponse-${escaped(sent.deliveryNote)}.json">
<h1>${words.title}</h1><p>${escaped(sent.partnerName)} · ${escaped(sent.deliveryNote)} · ${escaped(sent.issuedOn)}</p>
<p>${words.how}</p><p id="left" data-word="${words.left}" role="status"></p>
<button id="all" type="button">${words.all}</button><button id="save" type="button">${words.save}</button>
<table><tbody>${rows.join('\n')}</tbody></table>
<script id="part" type="application/json">${embedded(part)}</script><script>${script}</script></body></html>
`
  return new TextEncoder().encode(page)
}
