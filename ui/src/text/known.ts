// Numbers of the core that the help names. They stand here once for every language; a test reads them in Rust too.
export const known = {
  /** How sure an interval is, in percent. */
  confidence: 90,
  /** The quantile of the normal distribution that such intervals are made with. */
  quantile: 1.645,
  /** Below so many postings nothing is said. */
  sayFrom: 10,
  /** Below so many a figure is marked. */
  enoughFrom: 30,
  /** So many postings ask for both before a lift is told. */
  liftFrom: 10,
  /** Of all trends told, so many percent may be chance. */
  falseDiscoveries: 10,
  /** A change within so many hundredths of a point is none. */
  steadyWithin: 300,
  trendPeriods: 6,
  trendPostings: 10,
  weeksAYear: 52,
  /** What a level of a skill counts, by its weight for the role. */
  core: 3,
  language: 2,
  supporting: 1,
  /** The market factor of a skill the market does not name, */
  unnamed: 10,
  /** and the least one of a skill it is said to stress. */
  stressed: 15,
  /** A proof counts its skill's priority divided by this. */
  proofPart: 2,
  /** A week is kept when so many percent of its time were studied. */
  kept: 80,
  /** How often the rest of a plan is run. */
  runs: 10_000,
  /** So many of one's own weeks are looked back on, */
  weeksBack: 26,
  /** and the planned hours weigh as much as so many. */
  plannedWeeks: 4,
  /** Grades: from so many percent of the points. */
  good: 75,
  hard: 50,
  /** What one wants to remember, in percent: usually, at least, at most. */
  retention: 90,
  leastRetention: 70,
  mostRetention: 97,
  /** A skill fades so many points below that. */
  faded: 10,
  newCards: 3,
  mostAsked: 8,
  fewestAsked: 2,
  /** A level is proposed with so many chances of a hundred, */
  sure: 70,
  /** and a check ends with so many. */
  certain: 90,
  /** The largest export that comes back, in MiB. */
  largestExport: 8,
  /** A full log makes room, in bytes. */
  fullLog: 1_000_000
} as const;
