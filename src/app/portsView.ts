import { type OpenPort, portDrawers } from '~/features/ports/openPort';
import { type PortSort, sortColumns } from '~/features/ports/portSort';
import {
  type HostLink,
  hostLinkNames,
  hostLinkSearch,
  type HostSearch,
  readHostLink,
  readParam,
  shortText,
} from './hostLink';

/** What the URL of a host's ports remembers, besides the host. */
export interface PortsView extends HostLink {
  readonly sort: PortSort;
  /** What the rows are filtered by; '' for nothing. */
  readonly filter: string;
  /** The open drawer and the port it shows, as the key of its row, for example `443-tcp`. */
  readonly open: OpenPort | null;
}

const defaultSort: PortSort = { column: 'port', direction: 'asc' };

/**
 * The view that a link asks for. A part that cannot be understood falls back to its default and is named in `ignored`,
 * as it stands in the link.
 */
export function readPortsView(search: HostSearch): { view: PortsView; ignored: string[] } {
  const ignored: string[] = [];
  const view: PortsView = {
    ...readHostLink(search, ignored),
    sort: readParam(search, ignored, 'sort', defaultSort, parseSort),
    filter: readParam(search, ignored, 'filter', '', shortText),
    open: readParam<OpenPort | null>(search, ignored, 'open', null, parseOpen),
  };
  const known: readonly string[] = ['sort', 'filter', 'open', ...hostLinkNames];
  ignored.push(...Object.keys(search).filter((name) => !known.includes(name)));
  return { view, ignored };
}

/** The search params of a view; what is at its default is left out. */
export function portsSearch(view: PortsView): HostSearch {
  const { sort, filter, open } = view;
  const isDefaultSort = sort.column === defaultSort.column && sort.direction === defaultSort.direction;
  return {
    ...(isDefaultSort ? {} : { sort: `${sort.direction === 'desc' ? '-' : ''}${sort.column}` }),
    ...(filter === '' ? {} : { filter }),
    ...(open ? { open: `${open.drawer}:${open.port}` } : {}),
    ...hostLinkSearch(view),
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
