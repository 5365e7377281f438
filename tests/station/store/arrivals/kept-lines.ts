/** What is in one of two answers and not in the other. */
const apart = (kept: string, counted: string) => {
  const [ours, theirs] = [`SELECT * FROM (${kept})`, `SELECT * FROM (${counted})`]
  return `SELECT count(*) AS n FROM
    (SELECT * FROM (${ours} EXCEPT ${theirs}) UNION ALL SELECT * FROM (${theirs} EXCEPT ${ours}))`
}

const lists = `SELECT source_id, 'open' AS list, id FROM expected_devices WHERE device_id IS NULL
    AND id NOT IN (SELECT expected_id FROM missing_devices)
  UNION ALL SELECT source_id, 'missing', id FROM expected_devices JOIN missing_devices ON expected_id = id
  UNION ALL SELECT source_id, 'arrived', id FROM expected_devices WHERE device_id IS NOT NULL
  UNION ALL SELECT DISTINCT source_id, 'offered', expected_devices.id FROM expected_devices JOIN devices
      ON devices.serial = expected_devices.serial COLLATE NOCASE
    WHERE device_id IS NULL
      AND devices.id NOT IN (SELECT device_id FROM expected_devices WHERE device_id IS NOT NULL)
      AND (expected_devices.id, devices.id) NOT IN (SELECT expected_id, device_id FROM unticked_devices)`

/** The counts that must be zero where what is kept of announced devices is what is counted anew, in other words. */
export const keptLines: Readonly<Record<string, string>> = {
  'announced device on a list where it is not, or not where it is': apart('SELECT * FROM expected_lists', lists),
  'file whose lines are not so many': apart(
    'SELECT * FROM expected_counts WHERE lines <> 0',
    `SELECT one.source_id, manifest_id, list, count(*) FROM (${lists}) AS one
       JOIN expected_devices ON expected_devices.id = one.id GROUP BY 1, 2, 3`,
  ),
  'lines missed together that are not so many': apart(
    'SELECT * FROM miss_counts WHERE lines <> 0',
    `SELECT source_id, miss_id, count(*) FROM missed_together
       JOIN expected_devices ON expected_devices.id = expected_id GROUP BY 1, 2`,
  ),
}
