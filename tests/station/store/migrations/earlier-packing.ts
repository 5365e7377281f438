import type { Connection } from '../../../../electron/station/store/connection.ts'
import { act } from '../made/made-intake.ts'

/**
 * Rows of every table of packing and shipping, as version 13 knew them: a kit, a promise, a shipment with a pallet, a carton
 * that was emptied again, a paper, and a receiver's answer.
 */
export function insertEarlierPacking(db: Connection, deviceId: string): void {
  const [at, day] = [act.at, act.at.slice(0, 10)]
  db.exec(`
    INSERT INTO kits (id, code, kind, iccid, plan, supplier, state, added_at, updated_at)
      VALUES ('kit', 'XN0000011', 'sim', '8933150319999999996', 'Forfait', 'Opérateur', 'in-stock', '${at}', '${at}');
    INSERT INTO promises (id, lot_id, connection, has_charger, accessories) SELECT 'promise', id, 'any', 1, '[]' FROM lots LIMIT 1;
    INSERT INTO shipments (id, number, partner_id, state, created_at) SELECT 'shipment', 1, id, 'prepared', '${at}' FROM partners LIMIT 1;
    INSERT INTO pallets (id, code, partner_id, shipment_id, opened_at)
      SELECT 'pallet', 'XK0000012', id, 'shipment', '${at}' FROM partners LIMIT 1;
    INSERT INTO cartons (id, code, lot_id, state, opened_at) SELECT 'carton', 'XK0000021', id, 'open', '${at}' FROM lots LIMIT 1;
    INSERT INTO papers (id, kind, year, sequence, code, shipment_id, issued_at, issued_on, document, document_bytes, sha256)
      VALUES ('paper', 'packing-list', 2026, 1, 'XP0000011', 'shipment', '${at}', '${day}', x'00', 0, '00');
    INSERT INTO shipment_lines (shipment_id, device_id, carton_id, lot_id, mark)
      SELECT 'shipment', '${deviceId}', 'carton', id, 'expected' FROM lots LIMIT 1;
    INSERT INTO receipt_extras (shipment_id, text, found_at) VALUES ('shipment', 'T70000999', '${at}');
    INSERT INTO receipt_files VALUES ('00', 'shipment', 'retour.csv', 0, x'00', '${at}');
  `)
}

/** The print of the kit's label, as version 24 knew it. */
export function insertEarlierCodePrint(db: Connection): void {
  db.exec(`
    INSERT INTO print_jobs (id, format, payload_sha256, printer, transport, copies, state, actor, created_at, updated_at)
      VALUES ('019ab000-0000-7000-8000-000000000001', '62x29@1', '00', 'zpl://10.0.0.7', 'zpl', 1, 'printed?', 'technician', '${act.at}', '${act.at}');
    INSERT INTO print_job_codes VALUES ('019ab000-0000-7000-8000-000000000001', 'XN0000011');
  `)
}
