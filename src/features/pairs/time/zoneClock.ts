/** The clocks of a zone: by how many milliseconds they are ahead of UTC at a moment in milliseconds since 1970. */
export type ZoneClock = (ms: number) => number;

const minute = 60_000;
const day = 24 * 60 * minute;

/** The clocks of UTC, or of the zone that this computer is set to. */
export function clockOf(zone: 'utc' | 'local'): ZoneClock {
  return zone === 'utc' ? clockAhead(0) : localOffset;
}

/** Clocks that are always so many minutes ahead of UTC. */
export function clockAhead(minutes: number): ZoneClock {
  return () => minutes * minute;
}

/** In whole minutes, as `formatInstant` shows it: before there were zones, places were odd seconds from UTC. */
function localOffset(ms: number): number {
  return -Math.round(new Date(ms).getTimezoneOffset()) * minute;
}

/** The clocks of a place by its name in the IANA time zone database, such as `Europe/Berlin`; `null` for a name it has not. */
export function clockNamed(name: string): ZoneClock | null {
  const format = formatNamed(name);
  return format && ((ms) => writtenOffset(format.format(ms)));
}

function formatNamed(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Reads the end of `9/12/2026, GMT+02:00`, in milliseconds. UTC itself is written `GMT`. */
function writtenOffset(text: string): number {
  const [, sign, hours = '0', minutes = '0', seconds = '0'] =
    /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * minute + Number(seconds) * 1000;
  return sign === '-' ? -size : size;
}

/**
 * The moments at which clocks show a wall time, given in milliseconds as if it were UTC: one, none where the clocks were put
 * forward over it, two where they were put back to before it. The earlier comes first.
 */
export function momentsShowing(wall: number, offsetAt: ZoneClock): number[] {
  // No zone is a day from UTC, so that these are before and after any change of the clocks that matters here.
  const offsets = new Set([offsetAt(wall - day), offsetAt(wall + day)]);
  const moments = [...offsets].map((offset) => wall - offset);
  return moments.filter((ms) => ms + offsetAt(ms) === wall).toSorted((a, b) => a - b);
}

/** The first moment at which clocks show a wall time, or that they pass it by where they are put forward over it. */
export function momentReaching(wall: number, offsetAt: ZoneClock): number {
  return momentsShowing(wall, offsetAt)[0] ?? wall - offsetAt(wall - day);
}
