//! Taxonomies of others, as tables: what each entry is called.
//!
//! - the skills of ESCO as CSV: `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,…`,
//!   several labels in one cell on a line each;
//! - the technology skills of O\*NET, between tabs or commas: `O*NET-SOC Code,Example,Commodity Code,…`, and its other
//!   tables of skills, which have an `Element Name` instead.
//!
//! O\*NET writes an abbreviation behind what it stands for ("Structured query language SQL"), a maker before what is
//! made ("Oracle Java") and "software" behind anything; the parts of such a name tell what it is.

use std::collections::BTreeMap;

use cairn_domain::merge::{Taxonomy, Term};

use crate::market::postings::encoding;
use crate::table::{Cells, Table};
use crate::{Error, ErrorKind};

/// The skills of ESCO in one language come to about a third of this.
const LARGEST: usize = 32 * 1024 * 1024;

/// No name is longer.
const LONGEST_LABEL: usize = 80;

/// More labels than any entry has.
const MOST_LABELS: usize = 100;

const ADDRESS: &str = "concepturi";
const PREFERRED: &str = "preferredlabel";
const OTHERS: [&str; 2] = ["altlabels", "hiddenlabels"];
const OCCUPATION: &str = "o*net-soc code";
/// What an entry is called in the tables of O\*NET; those of technologies come first.
const CALLED: [&str; 3] = ["example", "workplace example", "element name"];

/// Makers whose names stand before those of what they make.
const MAKERS: [&str; 13] = [
    "Amazon",
    "Apache",
    "Apple",
    "Atlassian",
    "ESRI",
    "Google",
    "HashiCorp",
    "IBM",
    "Microsoft",
    "Oracle",
    "Red Hat",
    "Sun Microsystems",
    "The MathWorks",
];

/// Which taxonomy a table is of, if any.
pub fn recognizes(bytes: &[u8]) -> Option<Taxonomy> {
    let head = bytes.get(..bytes.len().min(4_096)).unwrap_or(bytes);
    of(&Table::of(&encoding::text(head)))
}

fn of(table: &Table) -> Option<Taxonomy> {
    let called = CALLED.iter().any(|column| table.has(column));
    match () {
        () if table.has(ADDRESS) && table.has(PREFERRED) => Some(Taxonomy::Esco),
        () if table.has(OCCUPATION) && called => Some(Taxonomy::Onet),
        () => None,
    }
}

/// Reads the entries of a taxonomy, each once.
pub fn read(file: &str, bytes: &[u8]) -> Result<(Taxonomy, Vec<Term>), Error> {
    if bytes.len() > LARGEST {
        return Err(Error::of_file(file, ErrorKind::TooLarge { most: LARGEST }));
    }
    let text = encoding::text(bytes);
    let table = Table::of(&text);
    let refused = |line, kind| Error { file: file.into(), line, kind };
    let missing = || ErrorKind::MissingColumn([PREFERRED, OCCUPATION].map(str::to_owned).to_vec());
    let taxonomy = of(&table).ok_or_else(|| refused(Some(1), missing()))?;
    let rows = table.rows(&text).map_err(|(line, problem)| refused(line, ErrorKind::Csv(problem)))?;
    let mut once: BTreeMap<Vec<String>, Term> = BTreeMap::new();
    for row in &rows {
        let term = match taxonomy {
            Taxonomy::Esco => esco(row, &table),
            Taxonomy::Onet => onet(row, &table),
        };
        if !term.labels.is_empty() {
            once.entry(term.labels.clone()).or_insert(term);
        }
    }
    let mut terms: Vec<Term> = once.into_values().collect();
    terms.sort_by_key(|term| term.line);
    Ok((taxonomy, terms))
}

fn esco(row: &Cells, table: &Table) -> Term {
    let others = OTHERS.iter().flat_map(|column| row.cell(table, column).lines());
    let mut labels = Labels::default();
    let mut computing = false;
    for label in [row.cell(table, PREFERRED)].into_iter().chain(others) {
        // "Go (computer programming)": what it is of stands in the bracket.
        let (name, of) = label.split_once('(').unwrap_or((label, ""));
        computing |= of.contains("comput") || of.contains("software");
        labels.add(name);
    }
    Term {
        line: row.line(),
        uri: row.filled(table, ADDRESS),
        labels: labels.0,
        met_by: Vec::new(),
        computing,
    }
}

fn onet(row: &Cells, table: &Table) -> Term {
    let column = CALLED.into_iter().find(|column| table.has(column)).unwrap_or_default();
    let called = row.cell(table, column);
    let short = called.strip_suffix(" software").unwrap_or(called);
    let mut labels = Labels::default();
    labels.add(called);
    labels.add(short);
    if let Some((meaning, letters)) = short.rsplit_once(' ')
        && stands_for(letters, meaning)
    {
        labels.add(meaning);
        labels.add(letters);
    }
    let made = MAKERS.iter().filter_map(|maker| short.strip_prefix(maker)?.strip_prefix(' '));
    let met_by = made.map(str::to_owned).collect();
    Term { line: row.line(), uri: None, labels: labels.0, met_by, computing: column != "element name" }
}

/// Whether letters are an abbreviation of words: three capitals or more, the first that of the first word, the others in it or
/// the words behind it, in their order.
fn stands_for(letters: &str, words: &str) -> bool {
    let capitals = letters.len() > 2 && letters.bytes().all(|letter| letter.is_ascii_uppercase());
    let mut rest = words.chars().flat_map(char::to_uppercase);
    let mut letters = letters.chars();
    capitals && rest.next() == letters.next() && letters.all(|letter| rest.any(|other| other == letter))
}

/// What one entry is called.
#[derive(Default)]
struct Labels(Vec<String>);

impl Labels {
    /// One more label, each once; none that is no name.
    fn add(&mut self, label: &str) {
        let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = !label.is_empty() && label.chars().count() <= LONGEST_LABEL && self.0.len() < MOST_LABELS;
        if fits && !label.contains(char::is_control) && !self.0.contains(&label) {
            self.0.push(label);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Each entry in short: its line, its labels, and a mark where it is of computing.
    #[track_caller]
    fn check(text: &str, taxonomy: Taxonomy, expected: &[&str]) {
        assert_eq!(recognizes(text.as_bytes()), Some(taxonomy));
        let (_, terms) = read("skills.csv", text.as_bytes()).unwrap();
        let shown = terms.iter().map(|term| {
            let mark = if term.computing { "*" } else { "" };
            let also =
                if term.met_by.is_empty() { String::new() } else { format!(" ({})", term.met_by.join(", ")) };
            format!("{}{mark}: {}{also}", term.line, term.labels.join(" | "))
        });
        assert_eq!(shown.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn labels_of_esco_stand_on_a_line_each_in_one_cell() {
        check(
            "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status\n\
             KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a,knowledge,sector-specific,Go (computer programming),\"Go language\n  Golang\n\",,released\n\
             KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/b,skill/competence,cross-sector,prune hedges,,,released\n",
            Taxonomy::Esco,
            &["2*: Go | Go language | Golang", "5: prune hedges"],
        );
    }

    #[test]
    fn esco_is_read_by_the_names_of_its_columns_whatever_of_them_is_there() {
        check("preferredLabel;conceptUri\nSQL;http://a\n", Taxonomy::Esco, &["2: SQL"]);
    }

    #[test]
    fn technologies_of_onet_are_taken_apart_as_it_writes_them() {
        check(
            "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\n\
             15-1252.00\tStructured query language SQL\t43232306\tData base software\tY\n\
             15-1252.00\tOracle Java\t43232408\tWeb platform software\tY\n\
             15-1253.00\tOracle Java\t43232408\tWeb platform software\tY\n\
             15-1253.00\tAmazon Web Services AWS software\t43232408\tWeb platform software\tY\n\
             15-1253.00\tMoz search engine optimization SEO\t43232408\tWeb platform software\tN\n",
            Taxonomy::Onet,
            &[
                "2*: Structured query language SQL | Structured query language | SQL",
                "3*: Oracle Java (Java)",
                "5*: Amazon Web Services AWS software | Amazon Web Services AWS | Amazon Web Services | AWS (Web Services AWS)",
                "6*: Moz search engine optimization SEO",
            ],
        );
    }

    #[test]
    fn other_tables_of_onet_name_elements() {
        check(
            "O*NET-SOC Code,Title,Element ID,Element Name,Scale ID,Data Value\n\
             15-1252.00,Software Developers,2.B.3.e,Programming,IM,4.1\n15-1252.00,Software Developers,2.B.3.e,Programming,LV,5.0\n",
            Taxonomy::Onet,
            &["2: Programming"],
        );
    }

    #[test]
    fn other_tables_are_no_taxonomy() {
        for text in ["", "skill,level\ngo,3\n", "Title,Exclusive Shelf\n", "date,resource,minutes\n", "\u{0}"]
        {
            assert_eq!(recognizes(text.as_bytes()), None, "{text:?}");
            assert!(read("skills.csv", text.as_bytes()).is_err());
        }
    }

    #[test]
    fn what_is_no_name_is_none() {
        let long = "x".repeat(81);
        check(
            &format!("conceptUri,preferredLabel,altLabels\na,,\nb,SQL,\"{long}\n\n SQL \na\u{7}b\"\n"),
            Taxonomy::Esco,
            &["3: SQL"],
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_fear(bytes in prop::collection::vec(any::<u8>(), 0..200), esco in any::<bool>()) {
            let header = if esco { "conceptUri,preferredLabel,altLabels\n" } else { "O*NET-SOC Code\tExample\n" };
            let (_, terms) = read("skills.csv", &[header.as_bytes(), &bytes].concat()).unwrap();
            prop_assert!(terms.iter().all(|term| !term.labels.is_empty() && term.line > 1));
            let _ = recognizes(&bytes);
        }
    }
}
