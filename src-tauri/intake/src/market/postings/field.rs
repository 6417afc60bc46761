//! What a column, a key or a label stands for, by its name.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// What a value says of a posting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Field {
    /// The source's own name for the posting.
    Key,
    /// Its title.
    Title,
    /// Who is hiring.
    Company,
    /// Where, in one text.
    Place,
    /// The town, where it stands alone.
    City,
    /// The region or state, where it stands alone.
    Region,
    /// The country, where it stands alone.
    Country,
    /// What it says.
    Text,
    /// What it says, as HTML.
    Html,
    /// More of what it says: requirements, tasks, benefits in fields of their own.
    MoreText,
    /// When it was posted.
    Posted,
    /// Until when it is open.
    Closes,
    /// What is paid, in one text.
    Pay,
    /// The lower end of what is paid.
    PayLow,
    /// The upper end.
    PayHigh,
    /// The currency.
    PayCurrency,
    /// The period.
    PayPeriod,
    /// Full time, part time, contract …
    Employment,
    /// Remote, hybrid or on site.
    Workplace,
    /// Whether it is remote: yes or no.
    Remote,
    /// For whom it is.
    Seniority,
    /// The language it is in.
    Language,
    /// Where it can be read.
    Url,
    /// The skills it names.
    Skills,
}

/// Names that were looked up. The same ones come again with every posting of a file.
#[derive(Debug, Default)]
pub(super) struct Names {
    known: BTreeMap<String, Option<Named>>,
}

impl Names {
    /// What is known by this name.
    pub(super) fn named(&mut self, name: &str) -> Option<Named> {
        /// No file has more names that mean something; one that has, shall not fill the memory with them.
        const MOST: usize = 1000;
        if let Some(known) = self.known.get(name) {
            return *known;
        }
        let named = named(name);
        if self.known.len() < MOST {
            self.known.insert(name.to_owned(), named);
        }
        named
    }
}

/// How many fields there are.
pub(super) const FIELDS: usize = Field::Skills as usize + 1;

/// A field by its name. Where two names of a file stand for one field, the one with the lower rank counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) field: Field,
    pub(super) rank: u8,
}

impl Field {
    /// What is known by this name, whatever its case and its punctuation.
    pub fn named(name: &str) -> Option<Self> {
        named(name).map(|named| named.field)
    }
}

/// What is known by this name, and how well it fits.
pub(super) fn named(name: &str) -> Option<Named> {
    /// No known name is longer.
    const LONGEST: usize = 64;
    if name.len() > LONGEST {
        return None;
    }
    let plain: String =
        name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    exactly(&plain).or_else(|| {
        // "job_location", "company_name": the outer word only says again what kind of table it is.
        let inner = ["job", "posting", "vacancy", "offer"].iter().find_map(|word| plain.strip_prefix(word));
        let inner = inner.or_else(|| plain.strip_suffix("name"))?;
        exactly(inner).filter(|named| named.field != Field::Title)
    })
}

fn exactly(plain: &str) -> Option<Named> {
    NAMES.iter().find_map(|(field, names)| {
        let rank = names.iter().position(|name| *name == plain)?;
        Some(Named { field: *field, rank: u8::try_from(rank).unwrap_or(u8::MAX) })
    })
}

/// The names of each field, the surest first. Letters and digits only, in lower case.
#[rustfmt::skip]
const NAMES: [(Field, &[&str]); FIELDS] = [
    (Field::Key, &["key", "id", "jobid", "uid", "uuid", "guid", "identifier", "reference", "ref", "requisitionid",
        "reqid", "externalid", "slug"]),
    (Field::Title, &["title", "jobtitle", "postingtitle", "positiontitle", "vacancytitle", "position", "role", "jobname",
        "positionname", "vacancy", "headline", "subject", "job", "titre", "intitule", "intitulé", "poste", "titel",
        "stellentitel", "jobbezeichnung", "stelle", "titulo", "título", "puesto", "cargo", "vaga", "titolo", "functie",
        "标题", "职位", "职位名称", "岗位", "職種", "должность", "вакансия", "name"]),
    (Field::Company, &["company", "employer", "hiringorganization", "organization", "organisation", "org", "firm", "client",
        "entreprise", "société", "societe", "unternehmen", "firma", "arbeitgeber", "empresa", "azienda", "bedrijf",
        "公司", "公司名称", "企业", "会社", "会社名", "компания"]),
    (Field::Place, &["location", "locations", "place", "places", "loc", "office", "offices", "worklocation",
        "candidaterequiredlocation", "workplacelocation", "lieu", "localisation", "ort", "arbeitsort", "standort",
        "ubicacion", "ubicación", "lugar", "localizacao", "localização", "local", "luogo", "sede", "plaats",
        "地点", "工作地点", "城市", "勤務地", "город"]),
    (Field::City, &["city", "town", "addresslocality", "locality", "ville", "stadt", "ciudad", "cidade", "città", "citta"]),
    (Field::Region, &["region", "state", "province", "addressregion", "county", "bundesland", "provincia", "estado"]),
    (Field::Country, &["country", "addresscountry", "countrycode", "pays", "land", "pais", "país", "paese"]),
    (Field::Text, &["text", "description", "jobdescription", "jobpost", "jobtext", "fulltext", "body", "content", "details",
        "desc", "posting", "descriptionplain", "descriptiontext", "contenttext", "beschreibung", "stellenbeschreibung", "descriptif",
        "descripcion", "descripción", "descricao", "descrição", "descrizione", "omschrijving", "描述", "职位描述", "岗位职责",
        "仕事内容", "описание", "summary"]),
    (Field::Html, &["html", "descriptionhtml", "htmldescription", "contenthtml", "bodyhtml", "texthtml", "rawhtml"]),
    (Field::MoreText, &["requirements", "responsibilities", "qualifications", "requiredqualifications", "requiredqual",
        "jobrequirment", "preferredqualifications", "experiencerequirements", "educationrequirements", "benefits",
        "jobbenefits", "duties", "tasks", "profile", "profil", "anforderungen", "aufgaben", "requisitos", "职位要求",
        "任职要求", "требования", "about", "aboutcompany", "aboutc", "aboutus"]),
    (Field::Posted, &["dateposted", "posted", "postedon", "postedat", "posteddate", "postdate", "postingdate",
        "publishedat", "published", "datepublished", "publicationdate", "publishdate", "date", "opendate", "openingdate",
        "listeddate", "pubdate", "createdat", "created", "createdon", "datum", "datepublication", "datedepublication",
        "fecha", "fechapublicacion", "发布时间", "发布日期", "日期", "日付", "дата", "firstseen", "firstseendate",
        "firstseenat", "data"]),
    (Field::Closes, &["validthrough", "validuntil", "deadline", "applicationdeadline", "applyby", "closes", "closeson",
        "closingdate", "closedate", "expires", "expireson", "expiresat", "expirationdate", "expirydate", "expiry",
        "enddate", "bewerbungsfrist", "截止日期"]),
    (Field::Pay, &["salary", "basesalary", "salaryrange", "salarytext", "salarydescription", "pay", "payrange",
        "compensation", "compensationrange", "remuneration", "wage", "wages", "stipend", "estimatedsalary", "salaire",
        "gehalt", "salario", "salário", "stipendio", "薪资", "薪水", "薪酬", "给与", "給与", "зарплата"]),
    (Field::PayLow, &["salarymin", "minsalary", "salarylow", "salaryfrom", "paymin", "minpay", "payfrom", "minamount",
        "compensationmin", "mincompensation", "salaryminimum"]),
    (Field::PayHigh, &["salarymax", "maxsalary", "salaryhigh", "salaryto", "paymax", "maxpay", "payto", "maxamount",
        "compensationmax", "maxcompensation", "salarymaximum"]),
    (Field::PayCurrency, &["salarycurrency", "currency", "paycurrency", "currencycode", "compensationcurrency", "devise",
        "währung", "moneda"]),
    (Field::PayPeriod, &["salaryperiod", "payperiod", "salaryunit", "salaryunittext", "salaryinterval", "payinterval",
        "compensationperiod", "compensationinterval", "interval", "unittext"]),
    (Field::Employment, &["employmenttype", "jobtype", "contracttype", "contract", "employment", "commitment",
        "positiontype", "worktype", "formattedworktype", "workschedule", "schedule", "typecontrat", "typedecontrat",
        "contrat", "anstellungsart", "vertragsart", "beschäftigungsart", "tipocontrato", "tipodecontrato", "工作类型",
        "雇用形態", "занятость", "type"]),
    (Field::Workplace, &["workplacetype", "workplace", "workmode", "workmodel", "joblocationtype", "locationtype",
        "workarrangement", "arrangement", "remotetype", "remotepolicy"]),
    (Field::Remote, &["remote", "isremote", "remoteallowed", "remoteok", "fullyremote", "telecommute", "telecommuting",
        "workfromhome", "wfh", "homeoffice", "teletravail", "télétravail", "远程"]),
    (Field::Seniority, &["seniority", "senioritylevel", "experiencelevel", "formattedexperiencelevel", "careerlevel",
        "level", "experience", "experiencerequired", "yearsofexperience", "yearsexperience", "minexperience",
        "erfahrung", "experiencia", "experiência", "工作经验", "经验", "опыт"]),
    (Field::Language, &["lang", "language", "inlanguage", "languagecode", "locale"]),
    (Field::Url, &["url", "joburl", "link", "joblink", "permalink", "jobpostingurl", "absoluteurl", "hostedurl", "sourceurl",
        "href", "applyurl", "applicationurl", "lien", "enlace", "链接"]),
    (Field::Skills, &["skills", "requiredskills", "skillset", "techstack", "stack", "technologies", "technology", "tools",
        "tags", "keywords", "competences", "compétences", "kenntnisse", "fähigkeiten", "habilidades", "competencias",
        "技能", "技术栈", "навыки"]),
];

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Key => "key",
            Self::Title => "title",
            Self::Company => "company",
            Self::Place => "place",
            Self::City => "city",
            Self::Region => "region",
            Self::Country => "country",
            Self::Text | Self::Html | Self::MoreText => "text",
            Self::Posted => "posting date",
            Self::Closes => "closing date",
            Self::Pay => "pay",
            Self::PayLow => "lowest pay",
            Self::PayHigh => "highest pay",
            Self::PayCurrency => "currency",
            Self::PayPeriod => "pay period",
            Self::Employment => "type of contract",
            Self::Workplace | Self::Remote => "workplace",
            Self::Seniority => "seniority",
            Self::Language => "language",
            Self::Url => "link",
            Self::Skills => "list of skills",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expect: impl Into<Option<Field>>) {
        assert_eq!(Field::named(name), expect.into(), "{name}");
    }

    #[test]
    fn a_name_is_known_in_every_spelling() {
        for name in ["job_title", "jobTitle", "Job Title", "JOB-TITLE", "titre", "职位", "Title:"] {
            check(name, Field::Title);
        }
        for name in ["company", "company_name", "hiringOrganization", "employer name", "Unternehmen"] {
            check(name, Field::Company);
        }
        for name in ["description", "JobDescription", "jobpost", "text", "job_text"] {
            check(name, Field::Text);
        }
    }

    #[test]
    fn what_names_something_else_is_left_alone() {
        for name in ["", "month", "username", "IT", "sentence", "label", "recruiting_season", "department"] {
            check(name, None);
        }
        check(&"date".repeat(1000), None);
    }

    #[test]
    fn the_day_of_posting_comes_before_the_day_of_finding() {
        assert!(named("date_posted").unwrap().rank < named("first_seen_date").unwrap().rank);
    }

    #[test]
    fn no_name_stands_for_two_fields() {
        let mut names: Vec<&str> = NAMES.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all, "the first would hide the second");
        for (place, (field, names)) in NAMES.iter().enumerate() {
            assert_eq!(*field as usize, place, "one row a field, in their order");
            let plain =
                |name: &str| name.chars().all(|letter| letter.is_alphanumeric() && !letter.is_uppercase());
            assert!(names.iter().all(|name| plain(name)), "{field:?} has a name that is never found");
        }
    }
}
