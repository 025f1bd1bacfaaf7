import { lunarYear, lunarDate } from '../lunar/index.ts';
import { addDays } from '../time/day.ts';
import type { Season } from './schema.ts';

/** One year's coming of a season: its first and last day. */
export interface SeasonDays {
  readonly from: string;
  readonly to: string;
}

/** The season that runs on a day: of several, the one that lasts longest. `undefined` when none does. */
export function seasonAt(seasons: readonly Season[], today: string): SeasonDays | undefined {
  const running = daysAbout(seasons, today).filter(({ from, to }) => from <= today && today <= to);
  return running.reduce<SeasonDays | undefined>((best, each) => (best && best.to >= each.to ? best : each), undefined);
}

export function inSeason(seasons: readonly Season[], today: string): boolean {
  return seasonAt(seasons, today) !== undefined;
}

/** The first season that begins after a day. `undefined` when there is none that this release understands. */
export function nextSeason(seasons: readonly Season[], today: string): SeasonDays | undefined {
  const coming = daysAbout(seasons, today).filter(({ from }) => from > today);
  return coming.reduce<SeasonDays | undefined>(
    (first, each) => (first && first.from <= each.from ? first : each),
    undefined,
  );
}

/** What began last year, begins this year or next. A calendar of a later release tells us nothing. */
function daysAbout(seasons: readonly Season[], today: string): readonly SeasonDays[] {
  return seasons.flatMap((season) => {
    const { calendar = 'solar' } = season;
    if (calendar === 'other') return [];
    const year = calendar === 'lunar' ? lunarDate(today).year : Number(today.slice(0, 4));
    return [year - 1, year, year + 1].map((each) => daysOf(season, each, calendar));
  });
}

function daysOf({ from, to }: Season, year: number, calendar: 'solar' | 'lunar'): SeasonDays {
  const day = calendar === 'lunar' ? lunarDay : solarDay;
  return { from: day(from, year), to: day(to, to < from ? year + 1 : year) };
}

const monthAndDay = (text: string) => [Number(text.slice(0, 2)), Number(text.slice(3))] as const;

function solarDay(text: string, year: number): string {
  const [month, day] = monthAndDay(text);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${text.slice(0, 2)}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** A leap month lies between its namesake and the next: only a season over both months holds it. */
function lunarDay(text: string, year: number): string {
  const [number, day] = monthAndDay(text);
  const month = lunarYear(year).find((each) => each.month === number && !each.leap);
  if (month === undefined) throw new RangeError(`The lunar year ${year} has no month ${number}`);
  return addDays(month.first, Math.min(day, month.days) - 1);
}
