import { type PortSort, sortColumns } from '~/features/ports/portSort';
import { type OpenPort, portDrawers } from '~/features/ports/openPort';

/** What the URL of a host page remembers, besides the host. */
export interface HostView {
  readonly sort: PortSort;
  /** What the rows are filtered by; '' for nothing. */
  readonly filter: string;
  /** The open drawer and the port it shows, as the key of its row, for example `443-tcp`. */
  readonly open: OpenPort | null;
  readonly zone: 'utc' | 'local';
  /** The name of the data set the link was made on; `null` for the demo. */
  readonly dataSet: string | null;
  /** Whether to ask for an id that does not look like a host. */
  readonly asIs: boolean;
}

export type HostSearch = Readonly<Record<string, string>>;

const defaultView: HostView = {
  sort: { column: 'port', direction: 'asc' },
  filter: '',
  open: null,
  zone: 'utc',
  dataSet: null,
  asIs: false,
};

const longestFilter = 500;

/**
 * The view that a link asks for. A part that cannot be understood falls back to its default and is named in `ignored`,
 * as it stands in the link.
 */
export function readHostView(search: HostSearch): { view: HostView; ignored: string[] } {
  const ignored: string[] = [];
  function read<T>(name: string, fallback: T, parse: (text: string) => T | undefined): T {
    const text = search[name];
    if (text === undefined) return fallback;
    const value = parse(text);
    if (value === undefined) ignored.push(`${name}=${text}`);
    return value ?? fallback;
  }
  const view: HostView = {
    sort: read('sort', defaultView.sort, parseSort),
    filter: read('filter', defaultView.filter, (text) => (text.length <= longestFilter ? text : undefined)),
    open: read('open', defaultView.open, parseOpen),
    zone: read('tz', defaultView.zone, (text) => (text === 'utc' || text === 'local' ? text : undefined)),
    dataSet: read('data', defaultView.dataSet, (text) => (text.length <= longestFilter ? text : undefined)),
    asIs: read('as', defaultView.asIs, (text) => (text === 'is' ? true : undefined)),
  };
  const known = new Set(['sort', 'filter', 'open', 'tz', 'data', 'as']);
  ignored.push(...Object.keys(search).filter((name) => !known.has(name)));
  return { view, ignored };
}

/** The search params of a view; what is at its default is left out. */
export function hostSearch(view: HostView): HostSearch {
  const { sort, filter, open, zone, dataSet, asIs } = view;
  const isDefaultSort =
    sort.column === defaultView.sort.column && sort.direction === defaultView.sort.direction;
  return {
    ...(isDefaultSort ? {} : { sort: `${sort.direction === 'desc' ? '-' : ''}${sort.column}` }),
    ...(filter === '' ? {} : { filter }),
    ...(open ? { open: `${open.drawer}:${open.port}` } : {}),
    ...(zone === defaultView.zone ? {} : { tz: zone }),
    ...(dataSet === null ? {} : { data: dataSet }),
    ...(asIs ? { as: 'is' } : {}),
  };
}

function parseSort(text: string): PortSort | undefined {
  const name = text.startsWith('-') ? text.slice(1) : text;
  const column = sortColumns.find((one) => one === name);
  return column && { column, direction: text.startsWith('-') ? 'desc' : 'asc' };
}

function parseOpen(text: string): OpenPort | undefined {
  const colon = text.indexOf(':');
  const drawer = portDrawers.find((one) => one === text.slice(0, colon));
  const port = text.slice(colon + 1);
  return drawer && port !== '' && port.length <= 100 ? { drawer, port } : undefined;
}
