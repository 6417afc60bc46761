// Words for the closed sets that cross from Rust.
import type {
  Employment,
  EvidenceKind,
  LeftOverWhy,
  Necessity,
  PayPeriod,
  PriceTier,
  ResourceKind,
  ResourceStatus,
  Seniority,
  SkillKind,
  TargetWeight,
  Workplace
} from '$ui/ipc/bindings';

const levels = ['None', 'Aware', 'Guided', 'Independent', 'Advanced', 'Expert'] as const;

const kind: Record<ResourceKind, string> = {
  course: 'Course',
  book: 'Book',
  project: 'Project',
  lab: 'Lab',
  practice: 'Practice',
  tutorial: 'Tutorial',
  paper: 'Paper',
  video: 'Video',
  certification: 'Certification',
  docs: 'Documentation'
};

const kinds: Record<ResourceKind, string> = {
  course: 'Courses',
  book: 'Books',
  project: 'Projects',
  lab: 'Labs',
  practice: 'Practice',
  tutorial: 'Tutorials',
  paper: 'Papers',
  video: 'Videos',
  certification: 'Certifications',
  docs: 'Documentation'
};

const weight: Record<TargetWeight, string> = {
  core: 'Core',
  oneOfLanguages: 'One of several languages',
  supporting: 'Supporting'
};

const evidence: Record<EvidenceKind, string> = {
  selfRated: 'Self-rated',
  course: 'Course finished',
  recall: 'Remembered',
  project: 'Project built',
  test: 'Test passed'
};

const price: Record<PriceTier, string> = {
  free: 'Free',
  upTo30: 'Up to $30',
  upTo60: 'Up to $60',
  upTo150: 'Up to $150',
  over150: 'Over $150',
  usage: 'Billed by use'
};

const status: Record<ResourceStatus, string> = {
  active: 'Current',
  archived: 'No longer kept up',
  superseded: 'A newer edition exists'
};

const skillKind: Record<SkillKind, string> = {
  language: 'Language',
  platform: 'Platform',
  tool: 'Tool',
  concept: 'Concept',
  practice: 'Practice',
  umbrella: 'Umbrella term'
};

const leftOver: Record<LeftOverWhy, string> = {
  time: 'does not fit before your date',
  limits: 'nothing within your limits teaches it that far',
  combination: 'no combination brings it that far beside the rest',
  catalog: 'nothing in the library teaches it that far'
};

const seniority: Record<Seniority, string> = {
  intern: 'Intern',
  junior: 'Junior',
  mid: 'Mid-level',
  senior: 'Senior',
  staff: 'Staff and lead',
  management: 'Management'
};

const workplace: Record<Workplace, string> = {
  remote: 'Remote',
  hybrid: 'Hybrid',
  onSite: 'On site'
};

const employment: Record<Employment, string> = {
  fullTime: 'Full time',
  partTime: 'Part time',
  contract: 'Contract',
  internship: 'Internship'
};

const necessity: Record<Necessity, string> = {
  required: 'Must be there',
  named: 'Named',
  preferred: 'Welcome',
  background: 'Only named, not asked for'
};

const payPeriod: Record<PayPeriod, string> = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year'
};

const days = {
  long: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
};

/** A difference of shares, from its figure in points. */
const points = (figure: string) => (figure === '1' ? '1 point' : `${figure} points`);

export const words = {
  days,
  level: (level: number): string => levels[level] ?? String(level),
  kind,
  kinds,
  weight,
  evidence,
  price,
  status,
  skillKind,
  leftOver,
  seniority,
  workplace,
  employment,
  necessity,
  payPeriod,
  points
};
