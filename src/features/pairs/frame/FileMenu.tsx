import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { lazy, Suspense, useRef, useState } from 'react';
import { lazyPart } from '~/shared/lib/lazyPart';
import type { PictureSource } from '~/features/pairs/export/drawingPicture';
import type { SavedView } from '~/features/pairs/export/savedView';
import { saveFile } from '~/features/pairs/export/saveFile';
import type { PairsView } from '~/features/pairs/pairsState';

/** Wanted only when somebody has chosen a file. */
const OpenViewDialog = lazy(async () => ({
  default: (await lazyPart(() => import('./OpenViewDialog'))).OpenViewDialog,
}));

interface FileMenuProps {
  readonly view: PairsView;
  readonly sourceWords: string;
  /** What the menu stands in: in full screen nothing else is seen. */
  readonly container: React.RefObject<HTMLElement | null>;
  /** What a picture shows, as of now. */
  readonly picture: () => PictureSource;
  /** The pairs that are shown, as a text of this format. */
  readonly pairsText: PairsText;
  readonly onOpen: (view: PairsView) => void;
  /** What has become of it, as a sentence. */
  readonly onSay: (sentence: string) => void;
}

/** Pairs as the text of a file. */
export type PairsText = (format: 'csv' | 'json') => string;

const mediaTypes = { csv: 'text/csv', json: 'application/json' } as const;

/** Far above what is read, so that a film that was picked by mistake is not loaded. */
const largestFile = 20_000_000;

/** Saves the drawing as a picture, its pairs, or the view as a file that opens again. What writes pictures is loaded when it is needed. */
export function FileMenu(props: FileMenuProps) {
  const { view, sourceWords, container, picture, pairsText, onOpen, onSay } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [opened, setOpened] = useState<(SavedView & { kind: 'view' }) | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);

  async function attempt(act: () => Promise<string>) {
    setAnchor(null);
    setFailure(null);
    try {
      onSay(await act());
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }

  async function savePng() {
    const [{ drawingPicture }, { picturePng, pngScale }] = await Promise.all([
      import('~/features/pairs/export/drawingPicture'),
      import('~/features/pairs/export/picturePng'),
    ]);
    const made = drawingPicture(picture());
    saveFile(await picturePng(made), 'hostscope-pairs.png');
    return `Saved the whole drawing as hostscope-pairs.png, ${Math.round(pngScale(made) * 100)} % of its size on screen.`;
  }

  async function saveSvg() {
    const [{ drawingPicture }, { pictureSvg }] = await Promise.all([
      import('~/features/pairs/export/drawingPicture'),
      import('~/features/pairs/export/pictureSvg'),
    ]);
    const text = pictureSvg(drawingPicture(picture()));
    saveFile(new Blob([text], { type: 'image/svg+xml' }), 'hostscope-pairs.svg');
    return 'Saved the whole drawing as hostscope-pairs.svg.';
  }

  async function savePairs(format: 'csv' | 'json') {
    const name = `hostscope-pairs.${format}` as const;
    saveFile(new Blob([pairsText(format)], { type: mediaTypes[format] }), name);
    return `Saved the pairs that are shown as ${name}.`;
  }

  async function saveView() {
    const { savedViewText } = await import('~/features/pairs/export/savedView');
    const text = savedViewText(view, { savedAt: new Date().toISOString(), source: sourceWords });
    saveFile(new Blob([text], { type: 'application/json' }), 'hostscope-pairs-view.json');
    return 'Saved this view as hostscope-pairs-view.json.';
  }

  async function read(chosen: File) {
    if (chosen.size > largestFile) throw new Error('This file was not opened: no saved view is as large.');
    const { readSavedView } = await import('~/features/pairs/export/savedView');
    const saved = readSavedView(await chosen.text());
    if (saved.kind === 'refused') throw new Error(saved.sentence);
    setOpened(saved);
    return '';
  }

  return (
    <>
      <Button
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Save or open…
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        container={() => container.current}
        transitionDuration={0}
      >
        <MenuItem onClick={() => void attempt(savePng)}>Save the drawing as PNG</MenuItem>
        <MenuItem onClick={() => void attempt(saveSvg)}>Save the drawing as SVG</MenuItem>
        <MenuItem onClick={() => void attempt(() => savePairs('csv'))}>Save the pairs as CSV</MenuItem>
        <MenuItem onClick={() => void attempt(() => savePairs('json'))}>Save the pairs as JSON</MenuItem>
        <MenuItem onClick={() => void attempt(saveView)}>Save this view, with places and pins</MenuItem>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            file.current?.click();
          }}
        >
          Open a saved view…
        </MenuItem>
      </Menu>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Saved view"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          // The same file can be chosen again.
          if (chosen)
            void attempt(() => read(chosen)).finally(() => file.current && (file.current.value = ''));
        }}
      />
      {failure !== null && (
        <span role="alert" className="understood-bad">
          {failure}
        </span>
      )}
      {opened && (
        <Suspense fallback={null}>
          <OpenViewDialog
            saved={opened}
            hostId={view.starts[0] ?? ''}
            sourceWords={sourceWords}
            container={container}
            onClose={() => setOpened(null)}
            onOpen={() => {
              setOpened(null);
              onOpen(opened.view);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
