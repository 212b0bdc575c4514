/** How good a password is by its length and variety: 0 too short, then 1 to 4. A hint only; the server decides. */
export function strength(password: string): 0 | 1 | 2 | 3 | 4 {
  const letters = [...password];
  if (letters.length < 12) return 0;
  const different = new Set(letters).size;
  if (different < 5) return 1;
  if (letters.length >= 24 && different >= 10) return 4;
  if (letters.length >= 16 && different >= 8) return 3;
  return 2;
}
