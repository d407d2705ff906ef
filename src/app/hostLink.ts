import { parseT0, t0Text } from '~/features/pairs/time/parseT0';

export type HostSearch = Readonly<Record<string, string>>;

/** What the links to all pages of a host have in common. */
export interface HostLink {
  readonly zone: 'utc' | 'local';
  /** The name of the data set the link was made on; `null` for the demo and for Graph. */
  readonly dataSet: string | null;
  /** Whether to ask for an id that does not look like a host. */
  readonly asIs: boolean;
  /** When the incident happened, milliseconds since 1970: entered on one page, it holds on all of them. */
  readonly t0: number | null;
}

/** The search params that `readHostLink` reads. */
export const hostLinkNames = ['tz', 'data', 'as', 't0'] as const;

/** A longer text was not written by the app. */
const longestText = 500;

/** Reads one search param, or its fallback; one that cannot be understood is added to `ignored` as it stands. */
export function readParam<T>(
  search: HostSearch,
  ignored: string[],
  name: string,
  fallback: T,
  parse: (text: string) => T | undefined,
): T {
  const text = search[name];
  if (text === undefined) return fallback;
  const value = parse(text);
  if (value === undefined) ignored.push(`${name}=${text}`);
  return value ?? fallback;
}

export function shortText(text: string): string | undefined {
  return text.length <= longestText ? text : undefined;
}

export function readHostLink(search: HostSearch, ignored: string[]): HostLink {
  return {
    zone: readParam<HostLink['zone']>(search, ignored, 'tz', 'utc', (text) =>
      text === 'utc' || text === 'local' ? text : undefined,
    ),
    dataSet: readParam<string | null>(search, ignored, 'data', null, shortText),
    asIs: readParam(search, ignored, 'as', false, (text) => (text === 'is' ? true : undefined)),
    t0: readParam<number | null>(search, ignored, 't0', null, (text) => {
      const read = parseT0(text, 'utc');
      return read.kind === 'instant' ? read.ms : undefined;
    }),
  };
}

/** The search params of a link; what is at its default is left out. */
export function hostLinkSearch({ zone, dataSet, asIs, t0 }: HostLink): HostSearch {
  return {
    ...(zone === 'utc' ? {} : { tz: zone }),
    ...(dataSet === null ? {} : { data: dataSet }),
    ...(asIs ? { as: 'is' } : {}),
    ...(t0 === null ? {} : { t0: t0Text(t0) }),
  };
}
