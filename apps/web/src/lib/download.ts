/** Gives the browser a text as a file to keep. `name`: the file's, with its ending. */
export function downloadText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then; what is kept until the page ends would be kept for nothing.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
