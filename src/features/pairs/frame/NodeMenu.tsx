import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { DrawnGroup, DrawnNode } from '~/features/pairs/drawing/drawing';
import { closedGroup, collapsed, type OpenGroup, type PairsView } from '~/features/pairs/pairsState';
import { counted } from '~/features/pairs/edges/daySpan';

interface NodeMenuProps {
  readonly node: DrawnNode;
  /** In pixels of the page. */
  readonly x: number;
  readonly y: number;
  readonly view: PairsView;
  /** What the menu stands in: in full screen nothing else is seen. */
  readonly container: React.RefObject<HTMLElement | null>;
  readonly onChange: (change: Partial<PairsView>) => void;
  readonly onClose: () => void;
  /** Selects the pairs of the node. */
  readonly onShow: () => void;
  /** Shows the pairs of the node alone, with their table. */
  readonly onList: () => void;
  readonly onHost: () => void;
  /** Asks whom to bring in around a host, or opens a group. */
  readonly onExpand: () => void;
}

type Item = readonly [text: string, act: () => void];

/** What can be done with a host or group of the drawing. */
export function NodeMenu(props: NodeMenuProps) {
  const { x, y, container, onClose } = props;
  return (
    <Menu
      open
      onClose={onClose}
      container={() => container.current}
      anchorReference="anchorPosition"
      anchorPosition={{ left: x, top: y }}
      transitionDuration={0}
    >
      {itemsOf(props).map(([text, act]) => (
        <MenuItem
          key={text}
          onClick={() => {
            onClose();
            act();
          }}
        >
          {text}
        </MenuItem>
      ))}
    </Menu>
  );
}

function itemsOf(props: NodeMenuProps): Item[] {
  const { node, view, onChange, onShow, onList, onHost, onExpand } = props;
  const hosts = node.kind === 'group' ? node.hosts : [node.id];
  const isPinned = view.pinned.includes(node.id);
  const pinned = isPinned ? view.pinned.filter((one) => one !== node.id) : [...view.pinned, node.id];
  const hide: Item = [
    node.kind === 'group' ? `Hide its ${counted(hosts.length, 'host')}` : 'Hide this one',
    () => onChange({ hidden: [...view.hidden, ...hosts] }),
  ];
  const pin: Item = [isPinned ? 'Unpin' : 'Pin: keep it here, on its own', () => onChange({ pinned })];
  const show: Item = ['Select its pairs', onShow];
  const list: Item = ['List its pairs alone', onList];
  if (node.kind === 'group') return [...groupItems(node, view, onExpand, onChange), show, list, pin, hide];
  const isExpanded = view.expansions.some(({ hostId }) => hostId.toLowerCase() === node.id);
  return [
    ['Expand…', onExpand],
    ...(isExpanded ? [['Collapse this one', () => onChange(collapsed(view, node.id))] as const] : []),
    view.only === node.id
      ? ['Show all others again', () => onChange({ only: null })]
      : ['Focus: only this one and its neighbours', () => onChange({ only: node.id })],
    show,
    list,
    pin,
    ...(node.isStart ? startItems(node.id, view, onChange) : [hide]),
    ['Go to this host’s page', onHost],
  ];
}

/** A group of one kind is opened by domain or host by host, page after page; that of one domain host by host. */
function groupItems(
  { id, domain }: DrawnGroup,
  view: PairsView,
  onExpand: () => void,
  onChange: NodeMenuProps['onChange'],
): readonly Item[] {
  const open = view.openGroups.get(id);
  const openIn = (mode: OpenGroup['mode']) => () =>
    onChange({ openGroups: new Map([...view.openGroups, [id, { mode, pages: 1 }]]) });
  const isByHost = domain !== null || open?.mode === 'hosts';
  return [
    [open ? 'Open the next page' : 'Open the group', onExpand],
    ...(isByHost ? [] : [['Open it host by host', openIn('hosts')] as const]),
    ...(open && domain === null && isByHost ? [['Open it by domain', openIn('domains')] as const] : []),
    ...(open ? [['Close the group', () => onChange(closedGroup(view, id))] as const] : []),
  ];
}

/** The host whose page this is cannot be hidden or taken away from it. */
function startItems(host: string, view: PairsView, onChange: NodeMenuProps['onChange']): readonly Item[] {
  const [first, ...added] = view.starts;
  if (first?.toLowerCase() === host || !added.some((one) => one.toLowerCase() === host)) return [];
  const starts = view.starts.filter((one) => one.toLowerCase() !== host);
  return [['Take this host out again', () => onChange({ starts })]];
}
