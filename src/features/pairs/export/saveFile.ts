/**
 * Saves a file through the browser's own download.
 *
 * @param name fixed by the app, never text of a host: it decides what the system does with the file
 */
export function saveFile(content: Blob, name: `hostscope-${string}`): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; a revoked address would end it in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
