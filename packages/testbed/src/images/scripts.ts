// What the test images run. Each ends at once on SIGTERM, with 143, as a well-made program does.
const polite = "trap 'exit 143' TERM INT\n";

/** ANSI colours, JSON lines and stack traces on both streams, steadily. PAUSE: seconds between rounds. */
export const chattyScript = `${polite}n=0
e=$(printf '\\033')
while :; do
  n=$((n+1))
  echo "$e[32mINFO$e[0m request $n served in $e[1m$((n % 90 + 3)) ms$e[0m"
  echo "{\\"level\\":\\"info\\",\\"time\\":\\"$(date -u +%Y-%m-%dT%H:%M:%SZ)\\",\\"msg\\":\\"order stored\\",\\"order\\":$n,\\"customer\\":{\\"id\\":$((n % 7)),\\"city\\":\\"Köln\\"}}"
  [ $((n % 4)) -ne 0 ] || echo "$e[33mWARN$e[0m cache miss for key $e[36muser:$n$e[0m" >&2
  if [ $((n % 9)) -eq 0 ]; then
    echo "ERROR Unhandled exception while charging order $n" >&2
    echo "java.lang.IllegalStateException: card declined" >&2
    echo "    at com.example.Billing.charge(Billing.java:42)" >&2
    echo "    at com.example.Orders.close(Orders.java:117)" >&2
    echo "Caused by: java.io.IOException: connection reset" >&2
    echo "    ... 12 more" >&2
  fi
  sleep "\${PAUSE:-1}"
done
`;

/** Numbered lines. PAUSE: seconds between two; PREFIX: their first word. */
export const counterScript = `${polite}n=0
while :; do
  n=$((n+1))
  echo "\${PREFIX:-line} $n"
  sleep "\${PAUSE:-0.1}"
done
`;

/** N lines as fast as they go, then the end; every tenth on stderr where STDERR is set. */
export const linesScript = `exec awk -v n="\${N:-1000}" -v err="\${STDERR:-}" 'BEGIN {
  for (i = 1; i <= n; i++) {
    line = sprintf("line %09d the quick brown fox jumps over the lazy dog, and does so again and again to fill the row", i)
    if (err != "" && i % 10 == 0) print line > "/dev/stderr"; else print line
  }
}'
`;

/** HTML, OSC, cursor movement, bidi marks and broken UTF-8 in the log, then waits. */
export const hostileScript = `${polite}
printf '<script>alert("log")</script><img src=x onerror=alert(1)>\\n'
printf '\\033]0;stolen title\\007after the title\\n'
printf '\\033]8;;javascript:alert(1)\\033\\\\click me\\033]8;;\\033\\\\\\n'
printf '\\033]52;c;c3RvbGVu\\007after the clipboard\\n'
printf '\\033[2J\\033[H\\033[5A after the cursor\\n'
printf '\\033[31mred without an end\\n'
printf 'bidi: \\342\\200\\256txt.exe\\342\\200\\254 end\\n'
printf 'nul:\\000 bell:\\007 back:\\010 invalid:\\377\\376 end\\n'
printf 'overwritten\\rcarriage return\\n'
printf 'stderr <b>bold</b>\\n' >&2
while :; do sleep 1; done
`;

/** Uses one core, with short rests so that it can be stopped. */
export const burnerScript = `${polite}while :; do i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; done
`;

export const crashScript = `echo "starting up"
echo "fatal: no database at db:5432" >&2
exit 1
`;
