// Mock interviews: setting one up, holding it, looking it over, and those that are over.
const points = (made: number, of: number) => `${made} of ${of} ${of === 1 ? 'point' : 'points'}`;
const questions = (n: number) => (n === 1 ? '1 question' : `${n} questions`);

export const interview = {
  what: 'Your mock interviews',
  finding: {
    none: { lead: 'Hold a mock interview', rest: ', and see afterwards which points you made.' },
    last: (made: number, of: number) => ({
      lead: `Your last mock interview made ${points(made, of)}`,
      rest: '.'
    })
  },
  about: 'Answer aloud or on the pad, then look your answers over.',
  topics: 'Topics',
  topicCount: (n: number) => (n === 1 ? '1 card' : `${n} cards`),
  topicsAsked: 'Your role asks for',
  topicsOther: 'Others',
  chosenNone: 'None chosen: all your role asks for.',
  chosenNoneNoRole: 'None chosen: all topics.',
  chosen: (n: number) => (n === 1 ? '1 topic chosen.' : `${n} topics chosen.`),
  chooseNone: 'Choose none',
  howMany: 'How many questions',
  would: 'What it would be',
  wouldBe: (n: number, time: string) => `${questions(n)} in ${time}, in this order:`,
  fewer: (n: number) => `Only ${questions(n)} can be asked about these topics.`,
  nothingToAsk: 'Nothing to ask.',
  drawOthers: 'Draw others',
  drawnOthers: 'Other questions are drawn.',
  begin: 'Begin',
  beginHint: 'The questions stay covered until you begin. Nothing stops when the time is over.',
  history: 'Those you held',
  columns: { day: 'Day', topics: 'Topics', points: 'Points', time: 'Time' },
  points,
  time: (used: string, of: string) => `${used} of ${of}`,
  underWay: {
    lead: (at: number, of: number) => `Question ${at} of ${of}`,
    left: (minutes: number) =>
      minutes === 1 ? '. Less than a minute is left.' : `. ${minutes} minutes are left.`,
    over: '. Time is up. Finish your sentence.',
    about: (minutes: number) =>
      `${minutes} minutes for all of it. What you write is kept as you type, also if you close Cairn.`,
    questions: 'Questions',
    question: (at: number, topic: string, written: boolean) =>
      `Question ${at}, ${topic}, ${written ? 'pad used' : 'pad empty'}`,
    pad: 'Your pad',
    padHint: 'Notes, a sketch in words, code. Or answer aloud and leave it empty.',
    previous: 'Previous',
    next: 'Next',
    finish: 'Finish and look it over',
    drop: 'Give it up'
  },
  said: {
    half: 'Half of the time is left.',
    five: 'Five minutes are left.',
    over: 'Time is up. Finish your sentence.'
  },
  over: {
    finding: (made: number, of: number) => ({ lead: points(made, of), rest: ' made so far.' }),
    about: 'Tick what your answer said. A point counts when an interviewer would have heard it.',
    exercise: (at: number, of: number, topic: string, style: string) =>
      `Question ${at} of ${of} · ${topic} · ${style}`,
    pad: 'Your pad',
    padEmpty: 'Nothing on the pad.',
    points: 'What a good answer says',
    note: 'What you want to remember',
    noteHint: 'May stay empty',
    keep: (made: number, of: number) => `Keep ${points(made, of)}`,
    back: 'Back to the questions'
  },
  past: {
    finding: (made: number, of: number, day: string) => ({
      lead: points(made, of),
      rest: ` in the interview of ${day}.`
    }),
    about: (used: string, of: string) => `You used ${used} of ${of}.`,
    made: 'made',
    missed: 'not made',
    note: 'What you wanted to remember',
    back: 'All interviews',
    gone: 'This interview is not in your history any more.'
  },
  done: {
    begun: 'The interview has begun.',
    kept: (made: number, of: number) =>
      `The interview is kept with ${points(made, of)}. Its answers count for their cards.`,
    dropped: 'The interview is given up. Nothing of it counts.'
  },
  keys: {
    next: 'Next question, then finish',
    previous: 'Previous question',
    begin: 'Begin the interview',
    keep: 'Keep the interview',
    back: 'Back to all interviews'
  }
};
