import { useEffect, useEffectEvent, useState } from 'react';
import { useDataSets } from './SessionContext';

/** Takes files dropped anywhere on the page, and says so while they hover. */
export function FileDrop() {
  const { openFiles } = useDataSets();
  const [isOver, setOver] = useState(false);

  const handleDrop = useEffectEvent((event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    openFiles([...(event.dataTransfer?.files ?? [])]);
  });

  useEffect(() => {
    function handleOver(event: DragEvent) {
      if (!hasFiles(event)) return;
      // Without this the browser would leave the page and show the file.
      event.preventDefault();
      setOver(true);
    }
    function handleLeave(event: DragEvent) {
      if (event.relatedTarget === null) setOver(false);
    }
    const drop = (event: DragEvent) => handleDrop(event);
    addEventListener('dragover', handleOver);
    addEventListener('dragleave', handleLeave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', handleOver);
      removeEventListener('dragleave', handleLeave);
      removeEventListener('drop', drop);
    };
  }, []);

  return isOver && <div className="drop-hint">Drop to open as a data set. Nothing leaves this browser.</div>;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
