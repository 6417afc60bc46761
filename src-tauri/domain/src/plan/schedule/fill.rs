//! Which session goes to which resource.

use super::{Block, Session};
use crate::id::{ResourceId, UnitId};
use crate::minutes::Minutes;
use crate::plan::calendar::Calendar;

/// A unit with the time still to spend on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::plan) struct Portion {
    pub(in crate::plan) unit: UnitId,
    pub(in crate::plan) title: String,
    pub(in crate::plan) minutes: Minutes,
}

/// A resource of a plan that is not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::plan) struct Track {
    pub(in crate::plan) resource: ResourceId,
    /// Whether it needs long sessions: something is built.
    pub(in crate::plan) deep: bool,
    /// The places of tracks that have to be finished before it.
    pub(in crate::plan) after: Vec<usize>,
    pub(in crate::plan) portions: Vec<Portion>,
}

impl Track {
    /// The same track as one portion of so many minutes, where only its days matter.
    pub(super) fn as_one(&self, minutes: Minutes) -> Self {
        let unit = UnitId::new(self.resource.clone(), 1);
        let portions = vec![Portion { unit, title: String::new(), minutes: minutes.max(Minutes::new(1)) }];
        Self { portions, ..self.clone() }
    }
}

/// Puts tracks into a calendar, at most `parallel` at once, until all are done or the calendar ends.
pub(in crate::plan) fn fill(calendar: &Calendar, tracks: &[Track], parallel: u8) -> Vec<Session> {
    let mut desk = Desk::of(tracks, usize::from(parallel.max(1)));
    let usual = calendar.usual_day();
    let mut sessions = Vec::new();
    for ((on, time), today) in calendar.days().zip(1_u64..) {
        if desk.is_clear() {
            break;
        }
        let day = Day { number: today, sort: DaySort::of(time, usual) };
        for length in calendar.sessions(time) {
            let blocks = desk.study(length, day);
            if !blocks.is_empty() {
                let minutes = blocks.iter().map(|block| block.minutes).sum();
                sessions.push(Session { on, minutes, blocks });
            }
        }
    }
    sessions
}

#[derive(Clone, Copy)]
struct Day {
    /// Counted from 1, days without time apart.
    number: u64,
    sort: DaySort,
}

/// How a day's time compares with the usual.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DaySort {
    Long,
    Usual,
    Short,
}

impl DaySort {
    /// A quarter more than usual is long, a fifth less is short.
    fn of(time: Minutes, usual: Minutes) -> Self {
        if u64::from(time.get()) * 4 >= u64::from(usual.get()) * 5 {
            Self::Long
        } else if u64::from(time.get()) * 5 <= u64::from(usual.get()) * 4 {
            Self::Short
        } else {
            Self::Usual
        }
    }
}

/// What lies on the desk: tracks under way.
struct Desk<'a> {
    tracks: &'a [Track],
    parallel: usize,
    open: Vec<Open>,
    /// The first track that may not have been begun.
    next: usize,
    begun: Vec<bool>,
    finished: Vec<bool>,
}

struct Open {
    track: usize,
    portion: usize,
    left: Minutes,
    /// The number of the day it was studied on last; 0 for none.
    last: u64,
}

impl<'a> Desk<'a> {
    fn of(tracks: &'a [Track], parallel: usize) -> Self {
        let mut desk = Self {
            tracks,
            parallel,
            open: Vec::with_capacity(parallel),
            next: 0,
            begun: vec![false; tracks.len()],
            finished: vec![false; tracks.len()],
        };
        desk.begin();
        desk
    }

    fn is_clear(&self) -> bool {
        self.open.is_empty()
    }

    /// Begins what may be begun, in order, while there is room.
    fn begin(&mut self) {
        while self.begun.get(self.next).copied().unwrap_or(false) {
            self.next += 1;
        }
        for number in self.next..self.tracks.len() {
            if self.open.len() >= self.parallel {
                return;
            }
            let Some(track) = self.tracks.get(number) else { return };
            let ready = track.after.iter().all(|before| self.finished.get(*before).copied().unwrap_or(true));
            if self.begun.get(number).copied().unwrap_or(true) || !ready {
                continue;
            }
            if let Some(begun) = self.begun.get_mut(number) {
                *begun = true;
            }
            match track.portions.first() {
                Some(first) => {
                    self.open.push(Open { track: number, portion: 0, left: first.minutes, last: 0 });
                }
                None => self.finish(number),
            }
        }
    }

    fn finish(&mut self, track: usize) {
        if let Some(finished) = self.finished.get_mut(track) {
            *finished = true;
        }
    }

    /// Studies for so long; what was studied.
    fn study(&mut self, length: Minutes, day: Day) -> Vec<Block> {
        let (mut left, mut blocks) = (length, Vec::new());
        while !left.is_zero() {
            let Some(place) = self.choose(day) else { break };
            let Some(open) = self.open.get_mut(place) else { break };
            open.last = day.number;
            let Some(track) = self.tracks.get(open.track) else { break };
            while !left.is_zero()
                && let Some(portion) = track.portions.get(open.portion)
            {
                let minutes = left.min(open.left);
                left = left.less(minutes);
                open.left = open.left.less(minutes);
                let ends = open.left.is_zero();
                let (resource, unit) = (track.resource.clone(), portion.unit.clone());
                blocks.push(Block { resource, unit, title: portion.title.clone(), minutes, ends });
                if ends {
                    open.portion += 1;
                    open.left = track.portions.get(open.portion).map_or(Minutes::ZERO, |next| next.minutes);
                }
            }
            if open.portion >= track.portions.len() {
                let number = open.track;
                self.open.remove(place);
                self.finish(number);
                self.begin();
            }
        }
        blocks
    }

    /// The track whose turn it is: the sort that fits the day first, then the one that was begun today, so that
    /// a day belongs to one, then the one that waited longest, then the earlier one.
    fn choose(&self, day: Day) -> Option<usize> {
        let turn = |open: &Open| {
            let deep = self.tracks.get(open.track).is_some_and(|track| track.deep);
            let unfit = match day.sort {
                DaySort::Long => !deep,
                DaySort::Short => deep,
                DaySort::Usual => false,
            };
            (unfit, open.last != day.number, open.last, open.track)
        };
        (0..self.open.len()).min_by_key(|place| self.open.get(*place).map(turn))
    }
}
