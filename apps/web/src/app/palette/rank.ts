import { fit } from './match.ts';

/** A thing, such as a container: what it is found by, the most telling first. In lower case. */
export interface Noun {
  readonly id: string;
  readonly texts: readonly string[];
}

/** What can be done with a noun. `names`: all that it is called, in lower case. */
export interface Verb {
  readonly id: string;
  readonly names: readonly string[];
  /** What it counts for beside others that fit alike: what is done often before what cannot be undone. */
  readonly weight: number;
  readonly offered: (nounId: string) => boolean;
}

/** A page or a command of its own. */
export interface Single {
  readonly id: string;
  readonly names: readonly string[];
}

/** What was found: a noun, a noun with a verb, or a single. */
export interface Found {
  /** What is remembered as used: `noun`, `noun verb`, or the single's id. */
  readonly key: string;
  readonly noun: string | null;
  readonly verb: string | null;
  readonly score: number;
}

export interface World {
  readonly nouns: readonly Noun[];
  readonly verbs: readonly Verb[];
  readonly singles: readonly Single[];
  /** Keys that were used, the latest first. */
  readonly recent: readonly string[];
}

/** What a text counts for by its place: a name more than an image. */
const weights = [1, 0.7, 0.6, 0.6];
/** What was used last is likely meant again. */
const RECENT = 18;
/** A verb is meant by its beginning, not by letters inside of it. */
const VERB_AT_LEAST = 55;
/** Letters here and there mean something in a name; an image or an id is long enough to hold them by chance. */
const UNBROKEN_AT_LEAST = 30;

/** Everything that fits all words, the best first, at most `limit`. */
export function search(tokens: readonly string[], world: World, limit: number): Found[] {
  const bonus = new Map(world.recent.map((key, place) => [key, Math.max(0, RECENT - place)]));
  const found: Found[] = [];
  const add = (key: string, noun: string | null, verb: string | null, score: number) =>
    found.push({ key, noun, verb, score: score + (bonus.get(key) ?? 0) });

  for (const { id, names } of world.singles) {
    const score = mean(tokens.map((token) => Math.max(...names.map((name) => fit(name, token)))));
    if (score > 0) add(id, null, null, score);
  }
  const asVerb = world.verbs.map(({ names }) =>
    tokens.map((token) => atLeast(Math.max(...names.map((name) => fit(name, token))), VERB_AT_LEAST)),
  );
  for (const noun of world.nouns) {
    const asNoun = tokens.map((token) => bestText(noun.texts, token));
    const alone = mean(asNoun);
    if (alone > 0) add(noun.id, noun.id, null, alone);
    world.verbs.forEach((verb, place) => {
      const said = asVerb[place] ?? [];
      if (!said.some((score) => score > 0)) return;
      const score = mean(tokens.map((_, n) => Math.max(asNoun[n] ?? 0, said[n] ?? 0)));
      if (score > alone && verb.offered(noun.id)) add(`${noun.id} ${verb.id}`, noun.id, verb.id, score + verb.weight);
    });
  }
  const names = new Map(world.nouns.map(({ id, texts }) => [id, texts[0] ?? id]));
  const nameOf = ({ noun, key }: Found) => (noun === null ? key : (names.get(noun) ?? key));
  return found
    .sort((a, b) => b.score - a.score || naturally(nameOf(a), nameOf(b)) || naturally(a.key, b.key))
    .slice(0, limit);
}

/** 0 where any of the words does not fit. */
function mean(scores: readonly number[]): number {
  if (scores.length === 0 || scores.some((score) => score <= 0)) return 0;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function bestText(texts: readonly string[], token: string): number {
  let best = 0;
  texts.forEach((text, place) => {
    const score = atLeast(fit(text, token), place === 0 ? 0 : UNBROKEN_AT_LEAST);
    best = Math.max(best, score * (weights[place] ?? 0.5));
  });
  return best;
}

function atLeast(score: number, least: number): number {
  return score >= least ? score : 0;
}

/** `web-2` before `web-10`. */
const { compare: naturally } = new Intl.Collator('en', { numeric: true });
