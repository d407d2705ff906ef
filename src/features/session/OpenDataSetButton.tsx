import Button from '@mui/material/Button';
import { useRef } from 'react';
import { useDataSets } from './SessionContext';

/** Opens data set files with the browser's own picker. */
export function OpenDataSetButton() {
  const { openFiles, isOpening } = useDataSets();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="outlined" disabled={isOpening} onClick={() => input.current?.click()}>
        {isOpening ? 'Opening…' : 'Open a data set'}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label="Data set files"
        onChange={(event) => {
          openFiles([...(event.target.files ?? [])]);
          // So that the same file can be chosen again after it was mended.
          event.target.value = '';
        }}
      />
    </>
  );
}
