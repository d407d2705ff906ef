const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,12}))?)?(Z|[+-]\d\d:\d\d)$/i;
const dayPattern = /^\d{4}-\d\d-\d\d$/;

/**
 * A point in time as text that sorts as the points do: UTC, twelve fractional digits, no zone.
 * A date alone means its midnight in UTC. `undefined` for anything else, days and hours that do not exist included.
 */
export function instantText(text: string): string | undefined {
  const parts = pattern.exec(dayPattern.test(text) ? `${text}T00:00:00Z` : text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone = ''] = parts;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const instant = new Date(`${local}Z`);
  // Lenient parsers roll 30 February over; a date that does not come back as it went in does not exist.
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 19) !== local) return undefined;
  const utc = zone.toUpperCase() === 'Z' ? local : shifted(instant, zone);
  return utc === undefined ? undefined : `${utc}.${fraction.padEnd(12, '0')}`;
}

function shifted(instant: Date, zone: string): string | undefined {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  const sign = zone.startsWith('-') ? 1 : -1;
  const text = new Date(instant.getTime() + sign * minutes * 60_000).toISOString();
  // Years before 0 and after 9999 have six digits and a sign, and would not sort.
  return /^\d{4}-/.test(text) ? text.slice(0, 19) : undefined;
}
