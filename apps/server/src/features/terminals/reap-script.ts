/** The environment variable by which everything that a shell started is known. */
export const markName = 'BERTH_TERMINAL';

/**
 * Signals ($2) every process whose environment holds the mark ($1), and whatever descends from one or shares its session,
 * and prints their ids. Only what every sh has built in: a container may have no `ps`, `grep` or `sleep`. `read` drops the
 * zero bytes between variables in dash, busybox ash and bash alike.
 */
export const reapScript = `
found=" "
for dir in /proc/[0-9]*; do
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in *"$1"*) found="$found\${dir#/proc/} "; break;; esac
  done <"$dir/environ"
done 2>/dev/null
[ "$found" = " " ] && exit 0
grown=1
while [ $grown = 1 ]; do
  grown=0
  for dir in /proc/[0-9]*; do
    pid=\${dir#/proc/}
    case $found in *" $pid "*) continue;; esac
    read -r line <"$dir/stat" || continue
    set -- "$1" "$2" \${line##*) }
    [ $pid = 1 ] && continue
    case $found in *" $4 "*|*" $6 "*) found="$found$pid "; grown=1;; esac
  done 2>/dev/null
done
echo $found
kill -$2 $found 2>/dev/null
exit 0
`.trim();

/** The command that runs it. */
export function reapCommand(terminalId: string, signal: 'HUP' | 'KILL'): string[] {
  return ['sh', '-c', reapScript, 'sh', `${markName}=${terminalId}`, signal];
}
