/** Gives the text to the person as a file. */
export function saveText(text: string, name: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked at once, some browsers would find nothing there to save.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A file's name made of a title in any script. */
export function fileName(title: string, ending: string): string {
  const stem = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
  return `${stem.slice(0, 80) || 'board'}${ending}`;
}
