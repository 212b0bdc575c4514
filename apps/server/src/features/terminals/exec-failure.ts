/** Why a command could not be run, as far as the engine's words tell (they come in the output: the status was sent before). */
export function execFailure(words: string): 'no_such_user' | 'not_found' | 'other' {
  if (/unable to find (user|group)|no matching entries in (passwd|group) file/i.test(words)) return 'no_such_user';
  if (/executable file not found|no such file or directory/i.test(words)) return 'not_found';
  return 'other';
}
