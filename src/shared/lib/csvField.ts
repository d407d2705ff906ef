/** Spreadsheets skip blanks and invisible characters before they decide that a cell is a formula. */
const formulaStart =
  // oxlint-disable-next-line no-control-regex -- a leading tab, CR, LF or NUL starts a formula in some spreadsheets
  /^[\t\r\n\0]|^[\s\p{Default_Ignorable_Code_Point}\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/**
 * One field of a CSV file, always quoted. Text that a spreadsheet could run as a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csvField(value: string): string {
  const harmless = formulaStart.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** A whole CSV file after RFC 4180: a header, rows of as many fields, CR LF after each line. */
export function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}
