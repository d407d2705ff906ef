/**
 * Shows an element alone on the screen, or the page again.
 *
 * @throws Error whose message says for a person that the browser did not
 */
export async function toggleFullScreen(element: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen();
  try {
    await element?.requestFullscreen();
  } catch (cause) {
    // A page in a frame, or a phone that shows only films so.
    throw new Error('This browser does not show the drawing in full screen.', { cause });
  }
}

/** For dialogs and drawers, which stand beside the drawing, where full screen hides them. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
}
