import SearchIcon from '@mui/icons-material/Search';
import Button from '@mui/material/Button';
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react';
import { TextField } from '~/shared/ui/TextField';
import { HostChoices } from './HostChoices';
import { Understanding } from './Understanding';
import { hostParser, useHostParser } from './useHostParser';

interface SearchBoxProps {
  readonly isLarge: boolean;
  readonly autoFocus: boolean;
  /** Takes away what lies over the page and would not let the focus go; left out where nothing does. */
  readonly onUncover?: (() => void) | undefined;
  readonly onSearch: (hostId: string) => void;
}

/**
 * The one field: takes anything with a host in it and says what it understood before anything is sent.
 * `/` and Ctrl or Cmd + K reach it from anywhere.
 */
export function SearchBox({ isLarge, autoFocus, onUncover, onSearch }: SearchBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [wasAsked, setAsked] = useState(false);
  const parser = useHostParser();
  const isSeveral = parser?.looksLikeSeveral(text) ?? false;
  const list = useMemo(
    () => (isSeveral ? parser?.parseHostList(text) : undefined),
    [isSeveral, parser, text],
  );
  const understood = isSeveral ? null : parser?.parseHostInput(text);

  useFocusKeys(input, onUncover);

  function search(hostId: string) {
    onSearch(hostId);
    // The large field goes with its page: emptied before, it would only be drawn once more.
    if (isLarge) return;
    setText('');
    setAsked(false);
    input.current?.blur();
  }

  async function handleSubmit(event: React.FormEvent) {
    event.preventDefault();
    // Enter may come before the parser has loaded.
    const { parseHostInput, looksLikeSeveral } = await hostParser();
    const asked = looksLikeSeveral(text) ? null : parseHostInput(text);
    if (asked?.kind === 'host') return search(asked.host.hostId);
    setAsked(true);
  }

  function handlePaste(event: React.ClipboardEvent) {
    const pasted = event.clipboardData.getData('text/plain');
    // A field of one line would join the lines, and with them the hosts on them.
    if (!/[\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    setText(pasted);
  }

  function handleKeyDown(event: React.KeyboardEvent) {
    if (event.key !== 'Escape' || text === '') return;
    event.preventDefault();
    setText('');
    setAsked(false);
  }

  return (
    <form
      role="search"
      className={isLarge ? 'search search-large' : 'search'}
      onSubmit={(event) => void handleSubmit(event)}
    >
      <div className="search-line">
        <TextField
          ref={input}
          // The page is for searching; the field is what a person comes for.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={autoFocus}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAsked(false);
          }}
          onPaste={handlePaste}
          onKeyDown={handleKeyDown}
          placeholder={
            isLarge ? 'Host, address, URL, e-mail address, or a text with hosts in it' : 'Search a host'
          }
          icon={<SearchIcon className="quiet" fontSize="small" />}
          aria-label="Search a host"
          aria-describedby={`${id}-understood`}
          aria-keyshortcuts="/ Control+K Meta+K"
          aria-invalid={wasAsked && understood?.kind === 'rejected'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        {isLarge && (
          <Button type="submit" variant="contained">
            Search
          </Button>
        )}
      </div>
      <div id={`${id}-understood`} className="understood" role="status">
        {text !== '' && understood && <Understanding input={understood} wasAsked={wasAsked} />}
      </div>
      {list && <HostChoices list={list} onChoose={search} onClose={() => setText('')} />}
    </form>
  );
}

function useFocusKeys(input: React.RefObject<HTMLInputElement | null>, onUncover: (() => void) | undefined) {
  const isWanted = useRef(false);
  const isCovered = onUncover !== undefined;

  function focus() {
    isWanted.current = false;
    input.current?.focus();
    input.current?.select();
  }

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isFocusKey(event)) return;
    event.preventDefault();
    if (!onUncover) return focus();
    isWanted.current = true;
    onUncover();
  });

  const handleUncovered = useEffectEvent(() => {
    if (isWanted.current) focus();
  });

  useEffect(() => {
    const handle = (event: KeyboardEvent) => handleKey(event);
    addEventListener('keydown', handle);
    return () => removeEventListener('keydown', handle);
  }, []);

  useEffect(() => {
    if (!isCovered) handleUncovered();
  }, [isCovered]);
}

function isFocusKey({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k') return ctrlKey || metaKey;
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
