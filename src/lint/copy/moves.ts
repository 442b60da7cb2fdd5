import type { Answers } from "./answers.ts";
import type { Automaton } from "./automaton.ts";

/** States a machine is in at once, those of older matches first. */
export interface Stand {
  readonly states: readonly number[];
  readonly moves: Map<Answers, Move>;
}

/** Where a token leads from there. */
export interface Move {
  readonly to: Stand;
  /** By state of `to`, the place in the states before it that it came from; -1 when it begins here. */
  readonly origins: Int32Array;
  /** Places in the states of `to` at which patterns are complete. */
  readonly complete: readonly number[];
}

/** Sets of states and moves remembered before all is forgotten, which bounds the memory they take. */
const mostMoves = 60_000;

/**
 * Works out moves once and remembers them: a long text, or many short ones, go through the same few
 * stands again and again.
 */
export function moverOf({ steps, stepsFrom, ends }: Automaton): {
  readonly start: () => Stand;
  readonly move: (from: Stand, answers: Answers, keep: boolean) => Move;
} {
  const seen = new Int32Array(ends.length);
  const stands = new Map<string, Stand>();
  let stamp = 0;
  let moves = 0;
  const standOf = (states: readonly number[]): Stand => {
    const key = states.join(" ");
    let stand = stands.get(key);
    if (!stand) stands.set(key, (stand = { states, moves: new Map() }));
    return stand;
  };
  const work = (from: Stand, { symbols, begins }: Answers, keep: boolean): Move => {
    stamp++;
    const states: number[] = [];
    const origins: number[] = [];
    const complete: number[] = [];
    const reach = (state: number, origin: number, isNew: boolean): void => {
      if (seen[state] === stamp) return;
      seen[state] = stamp;
      if (isNew && ends[state]!.length > 0) complete.push(states.length);
      states.push(state);
      origins.push(origin);
    };
    from.states.forEach((state, place) => {
      const last = stepsFrom[state + 1]!;
      for (let way = stepsFrom[state]!; way < last; way += 2) {
        if (symbols.includes(steps[way]!)) reach(steps[way + 1]!, place, true);
      }
      if (keep) reach(state, place, false);
    });
    for (const state of begins) reach(state, -1, true);
    return { to: standOf(states), origins: Int32Array.from(origins), complete };
  };
  return {
    start: () => standOf([]),
    move: (from, answers, keep) => {
      let move = from.moves.get(answers);
      if (!move) {
        if (++moves > mostMoves) {
          for (const stand of stands.values()) stand.moves.clear();
          stands.clear();
          moves = 0;
        }
        move = work(from, answers, keep);
        from.moves.set(answers, move);
      }
      return move;
    },
  };
}
