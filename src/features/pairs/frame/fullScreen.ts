/** Shows an element alone on the screen, or the page again. */
export async function toggleFullScreen(element: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await element?.requestFullscreen();
}

/** For dialogs and drawers, which stand beside the drawing, where full screen hides them. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
}
