import { int } from '$ui/format/figure';
import type { HelpGroup, HelpTopic } from '$ui/state/help';
import { bringIn } from './bring-in';
import { known } from '../known';
import { practice } from './practice';
import { safety } from './safety';
import { settings } from './settings';

/** A part of an explanation: a few sentences, a formula, steps to take, or words to type. */
export type Said = string | { formula: string } | { steps: readonly string[] } | { typed: string };

export interface Topic {
  /** As it stands in the contents. */
  name: string;
  title: string;
  says: readonly Said[];
}

const grades = practice.ratings;
const takeAlong = `Settings, “${settings.export.title}”`;
const safe = `Settings, “${safety.title}”`;
const comesIn = `Settings, “${settings.import.title}”`;

const topics: Record<HelpTopic, Topic> = {
  demand: {
    name: 'Demand',
    title: 'Demand, and how sure it is',
    says: [
      'In a market that was counted, demand is the part of the postings that ask for a skill.',
      { formula: 'p = postings that ask for it ÷ postings counted' },
      `The thin line beside it is its interval. If such postings were collected again and again, ${known.confidence} of 100 such lines would hold the true share. It is the interval of Wilson (1927), with n postings:`,
      {
        formula: `(p + z²/2n ± z √(p (1 − p)/n + z²/4n²)) ÷ (1 + z²/n), z = ${known.quantile}`
      },
      `Below ${known.sayFrom} postings nothing is said. Below ${known.enoughFrom} the figure is marked as resting on few.`,
      'A published report often ranks terms without counting them. Then places become weights: with n terms, the k-th weighs',
      { formula: '(1/k + … + 1/n) ÷ n' },
      'Such a weight says what comes before what, and nothing about how many postings ask for it. An umbrella term, such as “Cloud”, shares its weight evenly among the skills it stands for.'
    ]
  },
  lift: {
    name: 'Lift',
    title: 'Lift: what is asked for together',
    says: [
      'Lift tells how many times as often a skill is asked for beside another one as without it. At 1 the two have nothing to do with each other.',
      { formula: 'lift = share beside the skill ÷ share in all other postings' },
      `Its interval also holds the true figure ${known.confidence} times in 100, and is made on the logarithmic scale. Lists stand in the order of its lower end, so nothing comes first on a handful of postings.`,
      `It takes ${known.liftFrom} postings that ask for both. Where nobody asks for a skill elsewhere, only a least lift is told.`
    ]
  },
  trend: {
    name: 'Trend',
    title: 'Trend: what rises and what falls',
    says: [
      'A skill is said to rise or fall where two methods agree: a line through the log odds of its monthly share, and a test by ranks alone (Mann and Kendall). Postings of one month are rarely independent, so the intervals are widened by how far the months scatter.',
      `Many skills are looked at together, and some would seem to rise by chance. So of all that are said to rise or fall, at most ${known.falseDiscoveries} in 100 are expected to be chance (Benjamini and Hochberg 1995).`,
      `Steady means that the change surely stays within ${known.steadyWithin / 100} points, up or down. Unclear means that the interval holds a change and none. It takes ${known.trendPeriods} periods, ${known.trendPostings} postings that ask for the skill and as many that do not.`,
      'Months without postings are gaps in the line, not zeros.'
    ]
  },
  pay: {
    name: 'Pay',
    title: 'Pay',
    says: [
      'Only pay that a posting states. Pay for a month counts 12 times or as often as the posting says, pay for a week ' +
        `${known.weeksAYear} times. Pay by the hour or the day, and pay with one end only, are left out and counted beside the chart. Currencies are never converted.`,
      'A posting counts with the middle of its range. The dot is the median: half of the postings pay less. The thick line is the middle half, the thin one leaves a tenth out at each end. The median has an interval; the outer ends have none, since too few postings lie beyond them.',
      'That postings asking for a skill pay more does not mean the skill is what they pay for.'
    ]
  },
  sources: {
    name: 'Sources and dates',
    title: 'Sources and dates',
    says: [
      'Every underlined figure opens its source. It says whether the source states the figure, whether it is our judgement, whether you entered it, or how it is computed, and from what.',
      '“As of” is the day or month a figure describes. “Retrieved” is when the source was read. Cairn loads nothing by itself, so shipped figures are as old as that. Postings of your own are as new as you bring them in.',
      'Markets are compared, never blended. What a source does not state is shown as not stated.',
      `All sources are listed in Settings, “${settings.sources.name}”.`
    ]
  },
  levels: {
    name: 'Levels and evidence',
    title: 'Levels and evidence',
    says: [
      'A level says what somebody can do, from 0 to 5. Each has a sentence you can answer with yes or no; it stands beside the notches where you choose.',
      'Solid notches are yours, outlined ones are asked for and missing. The same level means the same in your profile, in a role and in a resource.',
      'Evidence says what a level rests on. From weakest to strongest: your own word, a course you finished, cards you remembered over weeks, a project you built, a test you passed. The statement of the latest day counts; earlier ones stay in the history.',
      'What a role asks for is our judgement, with its grounds.'
    ]
  },
  coverage: {
    name: 'Coverage',
    title: 'Coverage: what you hold of what is asked',
    says: [
      'The part of all levels a role asks for that you hold. What you hold beyond a level that is asked adds nothing.',
      { formula: 'coverage = Σ weight × min(held, asked) ÷ Σ weight × asked' },
      `A level counts ${known.core} in a core skill, ${known.language} in a language of which one will do, and ${known.supporting} in a supporting skill. In the plan, coverage after a resource is the same with the levels it leaves you at.`
    ]
  },
  priority: {
    name: 'Priority',
    title: 'Priority: what comes first in the gap',
    says: [
      {
        formula: 'priority = levels missing × weight for the role × market factor'
      },
      `The weight is ${known.core} for core, ${known.language} for a language of which one will do, ${known.supporting} for supporting.`,
      `The market factor is ${known.unnamed} for a skill that the market does not name and ${2 * known.unnamed} for the one it weighs most; others lie between in proportion. A skill that postings are said to stress has at least ${known.stressed}.`,
      'Where two are equal, the one that more other gaps wait for comes first. Sorted by postings opened, or per 10 hours, the list says something else: what pays off in counted postings.'
    ]
  },
  unlocks: {
    name: 'Unlocks',
    title: 'Unlocks: postings a skill opens',
    says: [
      'A posting is met when you hold every must-have at the level it asks for. A must-have is what a posting requires, and what it names without saying how much it matters. What is only welcome is none.',
      'A skill opens a posting when it is the last thing missing. That is counted, posting by posting; two skills together can open more than each alone.',
      'The interval says how far off the count could be, since the postings are a sample of the market: Wilson’s interval of the share, times the postings.'
    ]
  },
  effort: {
    name: 'Hours',
    title: 'Hours, and where they come from',
    says: [
      'The large number is the typical time; the range beside it goes from low to high. The source of each says whether the provider states it, whether it was measured on the text, or whether it is our estimate.',
      'The hours of a gap are those of the skill list, from your level to the one asked for, as if it were your only gap. A plan takes less: one resource often teaches several skills.',
      'Parts share the hours of their resource by their length, or evenly where only their number is known.'
    ]
  },
  plan: {
    name: 'The plan',
    title: 'The plan: what is chosen, and how good it is',
    says: [
      `A plan is worth what it closes: each missing level counts an equal part of its gap’s priority, and something to show for it counts another ${Math.round(100 / known.proofPart)} % of that priority. If you choose postings as the aim, each posting counts once all it requires is held.`,
      'From all resources in the library, those are chosen that are worth most within your hours, money and dates, and among equals the ones that take least time. Nothing comes before what it needs, and of two that teach the same only one is taken. Then they are ordered so that worth comes early.',
      'A good plan is there at once. In the background Cairn goes on looking for a better one and for a limit that no plan can pass. The line under the plan says how far apart the two can be at most; “no plan closes more” means they have met.'
    ]
  },
  dates: {
    name: 'Weeks and dates',
    title: 'Weeks and dates',
    says: [
      'Your hours a week, less the time for reviews, are filled with the parts of the plan in its order. Days without study and pauses get none.',
      'The finish is given as a range: every resource at its low estimate, and every one at its high estimate.',
      `Nothing is overdue. Each day the rest of the plan is put into the weeks anew, so a missed day only moves it. A week is kept when ${known.kept} of 100 planned minutes were studied; a pause counts neither way.`
    ]
  },
  forecast: {
    name: 'Forecast',
    title: 'Forecast: your pace and your chances',
    says: [
      'Your pace is the time finished parts took you, divided by the time estimated. With few parts it stays near 1; each kind of resource has its own once you have finished some of it.',
      `For the forecast the rest of the plan is run ${int(known.runs)} times. Each run draws the time of every resource from its range, a pace from what is known of yours, and weeks like those you had: up to your last ${known.weeksBack}, and ${known.plannedWeeks} around the hours you planned.`,
      'Half of the runs end by the date in the middle. The range says where nine in ten end. The same facts on the same day give the same dates.',
      'When the date has moved since last week, the screen says what moved it most.'
    ]
  },
  practice: {
    name: 'Practice',
    title: 'Practice: points, days and checks',
    says: [
      `You answer aloud, then tick the points you made. The grade is counted: “${grades.easy}” for all of them, “${grades.good}” from ${known.good} %, “${grades.hard}” from ${known.hard} %, “${grades.again}” below.`,
      `FSRS, the method Anki uses, makes a memory of your answers. A card comes again on the day your chance of remembering it has fallen to what you want: ${known.retention} % until you choose otherwise, from ${known.leastRetention} to ${known.mostRetention} %. A day holds what is due, then up to ${known.newCards} new cards, as far as your time for reviews goes.`,
      `A skill fades when its cards are more than ${known.faded} points less likely remembered than you want.`,
      `A check asks at most ${known.mostAsked} cards, each chosen by your answers so far, and ends early once a level is ${known.certain} % sure. It proposes the highest level you hold with at least ${known.sure} % (a Rasch model), and nothing on fewer than ${known.fewestAsked} answers. You decide, and you grade yourself: it is as honest as you are.`
    ]
  },
  data: {
    name: 'Where your data is',
    title: 'Where your data is',
    says: [
      'In one folder on this computer. All that you enter is in the file cairn.db; while Cairn runs, cairn.db-wal and cairn.db-shm belong to it. Backups are in backups, the log is in logs.',
      `Cairn backs everything up once a day, and before it replaces or erases anything. All of the last two days stay, then the last backup of twelve days, ten weeks and nine months. ${safe} restores one, and keeps what is there now as a backup first.`,
      'Do not copy cairn.db while Cairn runs: alone it can lack what you did last.',
      `Cairn can also write an export by itself, once a day or a week: ${takeAlong}.`
    ]
  },
  moving: {
    name: 'Another computer',
    title: 'Moving to another computer',
    says: [
      'A backup holds everything. To take all of it along:',
      {
        steps: [
          `Here: ${safe}, “${safety.save.begin}”. With a passphrase nobody else can read the file.`,
          'On the other computer, install the same version of Cairn or a newer one. An older one does not open newer data.',
          `There: ${safe}, “${safety.restore.file}”. You see what it would change before it is put in place.`
        ]
      },
      'To add your own facts to what is there already:',
      {
        steps: [
          `Here: ${takeAlong}, ${settings.export.formats.json}, “${settings.export.save}”. Leave “${settings.export.share.on}” off.`,
          `There: ${comesIn}, “${bringIn.choose}”. You see every row first; what is there already is skipped, and one undo takes it back.`
        ]
      },
      `The export holds levels with their evidence, the accepted plan, the log, resources and cards you added, answers, mock interviews, applications and the résumé. It does not hold markets of your own with their postings, corrections to postings, names taken from other taxonomies, earlier versions of the plan, or settings beside the plan’s. Files of more than ${known.largestExport} MiB do not come back.`
    ]
  },
  privacy: {
    name: 'Privacy',
    title: 'What leaves this computer',
    says: [
      'Nothing. There is no account, no server and no count of use; the window may load nothing from outside.',
      'A link opens in your browser when you choose it. A file is written where you say, when you say so. An export is whole unless you share it; then what you leave out is in no byte of it.',
      'Files and folders of Cairn can be read by your user only, where the system knows such rights.'
    ]
  },
  sample: {
    name: 'Sample profile',
    title: 'A sample profile',
    says: [
      'A back-end engineer six weeks into a plan, made up. It shows every screen with something on it, and you can change anything.',
      'It lives in memory only. Your own data is not touched, nothing of the sample is kept, and reminders and the timer in the tray stay with your own.'
    ]
  },
  keyboard: {
    name: 'Keyboard',
    title: 'Keyboard',
    says: [
      'Everything can be done without a mouse. G and a letter go to a screen, J and K move through a list, Enter opens. Search finds every screen, skill, resource and command.',
      'Single letters can be turned off in Settings; they never act while you type.'
    ]
  },
  terminal: {
    name: 'Terminal',
    title: 'In the terminal',
    says: [
      'The same program answers in a terminal, over the same data. The window sees at once what the terminal changes.',
      { typed: 'cairn --help' },
      { typed: 'cairn gap' },
      { typed: 'cairn log --help' },
      'Commands that read take --json. All of them take --data-dir, for data in another folder.'
    ]
  },
  fault: {
    name: 'Faults',
    title: 'If something goes wrong',
    says: [
      'What went wrong is written to a log beside your data: which error, where and when, and nothing you entered. A message that names an incident has a line there with the same name.',
      `To report a fault, say what you did, what you saw and what you expected, name your version of Cairn and your system, and add the lines around the incident. A log of ${known.fullLog / 1_000_000} MB makes room for a new one; one older log is kept.`,
      'A damaged database is set aside, never deleted, and the newest copy is offered.'
    ]
  }
};

export const help = {
  finding: { lead: 'What each figure means', rest: ', and where your data is.' },
  contents: 'Contents',
  groups: {
    market: 'Figures of a market',
    you: 'Figures about you',
    plan: 'Plan and practice',
    cairn: 'Using Cairn'
  } satisfies Record<HelpGroup, string>,
  topics,
  /** The palette's group of lines. */
  palette: 'Help',
  next: 'Next topic',
  previous: 'Previous topic',
  folder: 'Folder',
  log: 'Log',
  version: 'Version',
  copy: (what: string) => `Copy the path: ${what}`,
  shortcuts: 'Show the shortcuts'
};
