import { type Level, levelOfNumber, levelOfSeverity, levelOfWord } from './level-words.ts';

/** How far into a line its level is looked for: characters. */
const head = 4096;

const inJson =
  /"(?:level|severity|lvl|log[._]level|loglevel|levelname|level_name|log_level|@l|levelName|logLevel|Level|LogLevel|Severity|SeverityText|severity_text)"\s*:\s*(?:"([A-Za-z]+)\d?"|(\d{1,3})(?![\d.]))/;

/** The level that a line of JSON has in one of the fields that loggers use; `{` is its first character. */
export function levelInJson(line: string): Level | null {
  const text = line.length > head ? line.slice(0, head) : line;
  const found = inJson.exec(text);
  if (found === null) return mongo(text);
  const [, word, digits] = found;
  if (word !== undefined) return levelOfWord(word);
  const number = Number(digits);
  // GELF counts as syslog does.
  if (number <= 7 && text.includes('"short_message"')) return levelOfSeverity(number);
  return levelOfNumber(number);
}

/** MongoDB: `{"t":{"$date":"…"},"s":"I", …`, with D1 to D5 for debug. */
function mongo(text: string): Level | null {
  if (!text.startsWith('{"t":{"$date"')) return null;
  const letter = /"s":"([FEWID])/.exec(text)?.[1];
  return letter === undefined ? null : levelOfLetter(letter);
}

const inPairs =
  /(?:^|[\s,[])(?:level|lvl|severity|loglevel|log\.level|log_level|LEVEL|Level)=(?:"([A-Za-z]+)"|([A-Za-z]+)\b|(\d{2})\b)/;

/** The level of a line with `level=…` in it (logfmt). */
export function levelInPairs(line: string): Level | null {
  const found = inPairs.exec(line.length > head ? line.slice(0, head) : line);
  if (found === null) return null;
  const word = found[1] ?? found[2];
  return word === undefined ? levelOfNumber(Number(found[3])) : levelOfWord(word);
}

/** The letters of klog, glog, Rails and others. */
export function levelOfLetter(letter: string): Level {
  if (letter === 'F' || letter === 'E' || letter === 'C') return 'error';
  if (letter === 'W') return 'warn';
  return letter === 'D' || letter === 'T' || letter === 'V' ? 'debug' : 'info';
}
