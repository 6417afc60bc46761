//! Practice from the first card to a year of it, over everything but the window.

use std::fmt::Write;

use cairn_core::practice::{AheadRequest, CardAnswer, CheckRequest, PracticeView};
use cairn_core::{Cairn, Error, Rule};
use cairn_domain::chance::Chance;
use cairn_domain::id::CardId;
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::{Pause, ReviewTime, Terms};
use cairn_domain::practice::{CardDraft, MockSet, PracticeRules, Retention};
use cairn_domain::settings::Settings;
use cairn_domain::skills::EvidenceKind;
use cairn_tests::TODAY;
use cairn_tests::people::{can, somebody, somebody_with_a_plan};
use chrono::{Datelike, Days, NaiveDate, Weekday};

fn cairn() -> Cairn {
    Cairn::in_memory().expect("a database in memory")
}

fn after(days: u64) -> NaiveDate {
    TODAY.checked_add_days(Days::new(days)).expect("a day to come")
}

fn answer(card: &CardId, met: &[u8]) -> CardAnswer {
    CardAnswer { card: card.clone(), met: met.to_vec(), seconds: 100 }
}

fn points(view: &PracticeView, card: &CardId) -> u8 {
    let row = view.cards.iter().find(|row| &row.card.id == card).expect("the card is there");
    u8::try_from(row.card.points.len()).expect("a few points")
}

/// Answers every card of the day, making all points.
fn answer_all(cairn: &Cairn, today: NaiveDate) {
    let view = cairn.practice_view(today).expect("practice");
    for card in view.queue.due.iter().chain(&view.queue.new) {
        let all: Vec<u8> = (0..points(&view, card)).collect();
        cairn.practice_answer(&answer(card, &all), today).expect("an answer is kept");
    }
}

fn practise(cairn: &Cairn, change: impl FnOnce(&mut Settings)) {
    let mut settings = cairn.settings_get().expect("settings");
    change(&mut settings);
    cairn.settings_set(&settings).expect("the rules can be kept");
}

#[test]
fn a_new_person_has_nothing_due_and_cards_of_what_they_hold_to_begin_with() {
    let cairn = cairn();
    assert!(cairn.practice_view(TODAY).expect("practice").queue.new.is_empty(), "nothing is held yet");
    somebody(&cairn);
    let view = cairn.practice_view(TODAY).expect("practice");
    assert_eq!((view.queue.due.len(), view.queue.new.len(), view.cards.len()), (0, 3, 169));
    let names: Vec<&str> = view
        .queue
        .new
        .iter()
        .filter_map(|id| view.cards.iter().find(|row| &row.card.id == id))
        .map(|row| row.skill_name.as_str())
        .collect();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "one of each skill first: {names:?}");
}

#[test]
fn an_answer_is_graded_by_its_points_comes_again_and_can_be_taken_back() {
    let cairn = cairn();
    somebody(&cairn);
    let view = cairn.practice_view(TODAY).expect("practice");
    let card = view.queue.new[0].clone();
    let missed = cairn.practice_answer(&answer(&card, &[0]), TODAY).expect("an answer is kept").value;
    assert_eq!(missed.due, after(1), "what was not known comes again tomorrow");
    assert_eq!(cairn.practice_view(TODAY).expect("practice").queue.answered, 1);
    assert!(cairn.practice_view(after(1)).expect("practice").queue.due.contains(&card));
    cairn.undo().expect("a step back");
    assert_eq!(cairn.practice_view(TODAY).expect("practice").queue, view.queue);
    let beyond = cairn.practice_answer(&answer(&card, &[99]), TODAY);
    assert!(matches!(beyond, Err(Error::Review(_))), "a point the card does not have");
}

#[test]
fn the_day_holds_no_more_than_its_time_and_an_easy_day_less() {
    let cairn = cairn();
    somebody(&cairn);
    practise(&cairn, |settings| {
        settings.practice.new_a_day = 20;
        settings.terms.reviews = ReviewTime::new([10, 0, 10, 10, 10, 10, 10]);
    });
    assert_eq!(TODAY.weekday(), Weekday::Tue);
    assert!(cairn.practice_view(TODAY).expect("practice").queue.new.is_empty(), "Tuesdays are free");
    let wednesday = cairn.practice_view(after(1)).expect("practice").queue;
    assert!((6..=13).contains(&wednesday.minutes.get()), "{wednesday:?}");
    answer_all(&cairn, after(1));
    let rest = cairn.practice_view(after(1)).expect("practice").queue;
    assert!((rest.spent + rest.minutes).get() <= 13, "the time of the day is used up: {rest:?}");
}

#[test]
fn reviews_are_part_of_the_weeks_hours() {
    let cairn = cairn();
    somebody_with_a_plan(&cairn);
    let finish = |cairn: &Cairn| {
        let plan = cairn.plan_current(TODAY).expect("a plan").expect("one was accepted");
        plan.finish.map(|range| range.likely)
    };
    let hours =
        |cairn: &Cairn| cairn.progress_today(TODAY.and_hms_opt(20, 0, 0).unwrap()).expect("today").week;
    let before = finish(&cairn);
    practise(&cairn, |settings| settings.terms.reviews = ReviewTime::new([20; 7]));
    let plan = cairn.plan_current(TODAY).expect("a plan").expect("one was accepted");
    let week = &plan.weeks[1];
    assert_eq!(week.capacity, Minutes::from_hours(8).less(Minutes::new(140)), "the plan has the rest");
    assert!(finish(&cairn) > before, "and takes longer");
    assert_eq!((hours(&cairn).capacity, hours(&cairn).logged), (Minutes::from_hours(8), Minutes::ZERO));
    let card = cairn.practice_view(TODAY).expect("practice").queue.new[0].clone();
    let slow = CardAnswer { seconds: 600, ..answer(&card, &[0]) };
    cairn.practice_answer(&slow, TODAY).expect("an answer is kept");
    assert_eq!(hours(&cairn).logged, Minutes::new(10), "time spent on reviews is time spent");
}

#[test]
fn a_check_proposes_a_level_says_what_it_spares_and_keeps_its_answers_either_way() {
    let cairn = cairn();
    somebody_with_a_plan(&cairn);
    let skill: cairn_domain::id::SkillId = "kubernetes".parse().expect("a skill");
    for take in [false, true] {
        let mut request = CheckRequest { skill: skill.clone(), answers: Vec::new() };
        let mut view = cairn.practice_check(&request, TODAY).expect("a check begins");
        assert!(!view.checked.fact.enough && view.saving.is_none());
        let practice = cairn.practice_view(TODAY).expect("practice");
        while let Some(card) = view.next.clone() {
            let all: Vec<u8> = (0..points(&practice, &card)).collect();
            request.answers.push(answer(&card, &all));
            view = cairn.practice_check(&request, TODAY).expect("a check goes on");
        }
        let found = view.checked.fact.estimate;
        assert!(found.level >= Level::Independent, "{}", view.checked.sentence);
        let saving = view.saving.expect("the plan teaches it");
        assert!(saving.after < saving.before);
        cairn.practice_check_end(&request, take, TODAY).expect("a check ends");
        let held = cairn.skills_history(&skill).expect("the history");
        let said = held.first().map(|said| (said.level, said.evidence));
        assert_eq!(said, take.then_some((found.level, EvidenceKind::Test)));
        let answered = cairn.practice_view(TODAY).expect("practice").queue.answered;
        assert_eq!(usize::try_from(answered).unwrap(), request.answers.len() * (1 + usize::from(take)));
    }
    let nothing = CheckRequest { skill, answers: Vec::new() };
    let taken = cairn.practice_check_end(&nothing, true, TODAY);
    assert!(matches!(taken, Err(Error::Refused(Rule::NoLevelShown))));
}

#[test]
fn what_is_remembered_for_weeks_is_evidence_and_what_fades_is_flagged() {
    let cairn = cairn();
    somebody(&cairn);
    cairn.skills_assess(&[can("raft", Level::Aware)], TODAY).expect("raft is a skill");
    let raft: Vec<CardId> = cairn
        .practice_view(TODAY)
        .expect("practice")
        .cards
        .into_iter()
        .filter(|row| row.card.skill.as_str() == "raft")
        .map(|row| row.card.id)
        .collect();
    for day in [0, 9] {
        for card in &raft {
            let all: Vec<u8> = (0..points(&cairn.practice_view(TODAY).expect("practice"), card)).collect();
            cairn.practice_answer(&answer(card, &all), after(day)).expect("an answer is kept");
        }
        let offers = cairn.practice_view(after(day)).expect("practice").offers;
        assert_eq!(
            offers.len(),
            usize::from(day > 0),
            "once is not evidence: it may have been read just before"
        );
    }
    assert!(cairn.practice_fading(after(9)).expect("practice").is_empty());
    let raft_id = "raft".parse().expect("a skill");
    cairn.practice_recall_take(&raft_id, after(9)).expect("the level is taken");
    let said = cairn.skills_history(&raft_id).expect("the history").remove(0);
    assert_eq!(said.evidence, EvidenceKind::Recall);
    assert!(said.level >= Level::Independent);
    let fading = cairn.practice_fading(after(900)).expect("practice");
    assert_eq!(fading.len(), 1);
    assert!(fading[0].sentence.ends_with("it fades."), "{}", fading[0].sentence);
    assert!(cairn.practice_view(after(900)).expect("practice").offers.is_empty());
    assert!(matches!(
        cairn.practice_recall_take(&raft_id, after(900)),
        Err(Error::Refused(Rule::NoLevelShown))
    ));
}

#[test]
fn a_card_of_ones_own_is_practised_like_any_other_and_a_changed_one_can_be_as_it_was() {
    let cairn = cairn();
    somebody(&cairn);
    let view = cairn.practice_view(TODAY).expect("practice");
    let shipped = view.cards[0].card.clone();
    let draft = CardDraft { question: "Why do clocks drift?".into(), ..CardDraft::from(&shipped) };
    let own = cairn.practice_card_put(None, &draft, TODAY).expect("a card is added").value;
    cairn.practice_answer(&answer(&own, &[0]), TODAY).expect("it is answered");
    cairn.practice_card_put(Some(&shipped.id), &draft, TODAY).expect("a shipped card is changed");
    let question = |cairn: &Cairn, id: &CardId| {
        let view = cairn.practice_view(TODAY).expect("practice");
        view.cards.into_iter().find(|row| &row.card.id == id).map(|row| row.card.question)
    };
    assert_eq!(question(&cairn, &shipped.id).as_deref(), Some("Why do clocks drift?"));
    cairn.practice_card_remove(&shipped.id).expect("it is as it was");
    assert_eq!(question(&cairn, &shipped.id), Some(shipped.question));
    cairn.practice_card_aside(&own, true, TODAY).expect("it is set aside");
    assert_eq!(question(&cairn, &own), None);
    cairn.practice_card_aside(&own, false, TODAY).expect("it is taken up again");
    assert_eq!(question(&cairn, &own).as_deref(), Some("Why do clocks drift?"));
    cairn.practice_card_remove(&own).expect("it is taken out");
    let next = cairn.practice_card_put(None, &draft, TODAY).expect("a card is added").value;
    assert_ne!(next, own, "a new card does not come with the answers to one that is gone");
}

#[test]
fn a_mock_interview_survives_a_restart_and_its_answers_count() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("cairn.db");
    let open = || Cairn::open(&path, TODAY).expect("the database opens");
    let now = TODAY.and_hms_opt(18, 0, 0).expect("an evening");
    let set = MockSet { topics: ["paxos".parse().expect("a skill")].into(), exercises: 2, draw: 1 };
    {
        let cairn = open();
        let drawn = cairn.practice_mock_draw(&set).expect("a draw");
        let mut mock = cairn.practice_mock_begin(&set, now).expect("it begins").value;
        assert_eq!((drawn.minutes, mock.exercises.len()), (mock.minutes, 2));
        mock.exercises[1].pad = "Ballots are promised, then accepted.".into();
        cairn.practice_mock_keep(&mock).expect("the pad is kept");
        let again = cairn.practice_mock_begin(&set, now);
        assert!(matches!(again, Err(Error::Refused(Rule::MockUnderWay))));
    }
    let cairn = open();
    let mut mock = cairn.practice_mocks().expect("the interviews").under_way.expect("one is under way");
    assert_eq!(mock.exercises[1].pad, "Ballots are promised, then accepted.");
    mock.exercises[1].met = vec![0, 2];
    mock.exercises[1].seconds = 1_500;
    cairn.practice_mock_end(&mock).expect("it ends");
    let board = cairn.practice_mocks().expect("the interviews");
    assert!(board.under_way.is_none());
    assert_eq!((board.over.len(), cairn.practice_view(TODAY).expect("practice").queue.answered), (1, 2));
    cairn.undo().expect("a step back");
    let board = cairn.practice_mocks().expect("the interviews");
    assert_eq!(
        (board.over.len(), board.under_way.is_some()),
        (0, true),
        "nothing was lost by looking it over"
    );
}

#[test]
fn asking_for_more_shows_more_work_ahead_and_changes_nothing() {
    let cairn = cairn();
    somebody(&cairn);
    let ahead = |percent, new_a_day| {
        let rules = PracticeRules { retention: Retention::new(percent).expect("a retention"), new_a_day };
        let request = AheadRequest { rules, reviews: ReviewTime::default() };
        cairn.practice_ahead(Some(request), TODAY).expect("the weeks ahead")
    };
    let (less, more) = (ahead(80, 3), ahead(95, 3));
    assert!(more.weekly > less.weekly && more.remembered > less.remembered);
    assert_eq!(ahead(90, 0).begun, 0);
    assert_eq!(cairn.practice_ahead(None, TODAY).expect("the weeks ahead"), ahead(90, 3));
}

/// A person who forgets as the model says, and makes each point of a card a little more or less likely than that.
struct Person {
    cairn: Cairn,
    chance: Chance,
    text: String,
    minutes: u32,
}

impl Person {
    /// An evening of practice: everything the day holds.
    fn evening(&mut self, today: NaiveDate) {
        let view = self.cairn.practice_view(today).expect("practice");
        for card in view.queue.due.iter().chain(&view.queue.new) {
            let row = view.cards.iter().find(|row| &row.card.id == card).expect("the card is there");
            let known = row
                .standing
                .as_ref()
                .map_or(0.55, |standing| f64::from(standing.recall.basis_points()) / 10_000.0 * 0.97);
            let met: Vec<u8> = (0..points(&view, card)).filter(|_| self.chance.unit() < known).collect();
            let seconds = 60 + self.chance.below(120);
            let given = CardAnswer { card: card.clone(), met, seconds };
            self.cairn.practice_answer(&given, today).expect("an answer is kept");
        }
        self.minutes += self.cairn.practice_view(today).expect("practice").queue.spent.get();
    }

    /// What Cairn says at the end of a month.
    fn month(&mut self, today: NaiveDate) {
        let view = self.cairn.practice_view(today).expect("practice");
        let begun = view.cards.iter().filter(|row| row.standing.is_some()).count();
        let known: u32 =
            view.skills.iter().map(|said| said.fact.recall.basis_points() * said.fact.answered).sum();
        let fading: Vec<&str> =
            view.skills.iter().filter(|said| said.fact.fades).map(|said| said.fact.name.as_str()).collect();
        let ahead = self.cairn.practice_ahead(None, today).expect("the weeks ahead");
        let share = known / u32::try_from(begun).expect("a few cards").max(1) / 100;
        let _ = writeln!(
            self.text,
            "{}: {begun} cards begun, {share} % of them remembered; {} minutes this month, {} a week ahead",
            today.format("%B %Y"),
            self.minutes,
            ahead.weekly.get()
        );
        if !fading.is_empty() {
            let _ = writeln!(self.text, "    fades: {}", fading.join(", "));
        }
        for offer in &view.offers {
            let _ = writeln!(
                self.text,
                "    offered: {}, {} (held: {})",
                offer.name, offer.checked.sentence, offer.held
            );
            self.cairn.practice_recall_take(&offer.skill, today).expect("the level is taken");
        }
        self.minutes = 0;
    }
}

#[test]
fn a_year_of_practice() {
    let cairn = cairn();
    somebody_with_a_plan(&cairn);
    cairn
        .skills_assess(
            &["raft", "consensus", "replication", "kafka"].map(|skill| can(skill, Level::Guided)),
            TODAY,
        )
        .expect("every skill exists");
    let holiday = Pause { from: after(200), until: after(220) };
    practise(&cairn, |settings| {
        let reviews = ReviewTime::new([15, 15, 15, 15, 15, 8, 0]);
        settings.terms = Terms { reviews, pauses: [holiday].into(), ..settings.terms.clone() };
    });
    let mut person = Person { cairn, chance: Chance::new(2026), text: String::new(), minutes: 0 };
    for number in 0..365 {
        let today = after(number);
        // One evening in six is for something else.
        if person.chance.below(6) > 0 {
            person.evening(today);
        }
        if after(number + 1).month() != today.month() {
            person.month(today);
        }
    }
    let pause = (200..=220).map(after).map(|day| person.cairn.practice_view(day).expect("practice").queue);
    assert!(pause.into_iter().all(|queue| queue.due.is_empty()), "a holiday is one");
    insta::assert_snapshot!("a_year_of_practice", person.text);
}
