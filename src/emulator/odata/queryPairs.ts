import { badRequest } from '~/emulator/GraphFault';

/** One `name=value` of a query string: as it was sent, and decoded. */
export interface QueryPair {
  readonly raw: string;
  readonly name: string;
  readonly value: string;
}

/**
 * The pairs of a query string (without `?`). A `+` stands for a space, as in the service.
 *
 * @throws GraphFault 400 for a percent sign that encodes nothing.
 */
export function queryPairs(query: string): QueryPair[] {
  return query
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      const [name = '', ...rest] = raw.split('=');
      return { raw, name: decoded(name), value: decoded(rest.join('=')) };
    });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badRequest(`The query string holds '${text}', which is not percent-encoded correctly.`);
  }
}
