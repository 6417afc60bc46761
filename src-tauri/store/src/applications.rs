//! Applications, and the résumé they are compared with.

use cairn_domain::applications::{Application, KeptApplication, Resume};
use cairn_domain::id::PostingId;
use rusqlite::named_params;

use crate::row::{document, plain, sql, to_document, word};
use crate::{Reader, Result, Writer};

const APPLICATION: &str = "application";
const RESUME: &str = "resume";

impl Reader<'_> {
    /// Every application, in the order they were noted.
    pub fn applications(&self) -> Result<Vec<KeptApplication>> {
        sql!("applications/applications").all(self.connection, (), |row| {
            Ok(KeptApplication {
                id: plain(row, APPLICATION, "id")?,
                posting: plain::<Option<u32>>(row, APPLICATION, "posting")?.map(PostingId::new),
                application: document(row, APPLICATION, "document")?,
            })
        })
    }

    /// The résumé that was brought in last.
    pub fn resume(&self) -> Result<Option<Resume>> {
        sql!("applications/resume").first(self.connection, (), |row| {
            Ok(Resume {
                name: plain(row, RESUME, "name")?,
                on: word(row, RESUME, "day")?,
                text: plain(row, RESUME, "text")?,
            })
        })
    }
}

impl Writer<'_> {
    /// Adds an application, and the posting it answers.
    pub fn append_application(&self, application: &Application, posting: Option<PostingId>) -> Result<()> {
        let document = to_document(application, APPLICATION, "document")?;
        let params = named_params! { ":posting": posting.map(PostingId::number), ":document": document };
        sql!("applications/append_application").run(self.connection, params)
    }

    /// Keeps what is now told of an application.
    pub fn put_application(&self, id: u32, application: &Application) -> Result<()> {
        let document = to_document(application, APPLICATION, "document")?;
        let params = named_params! { ":id": id, ":document": document };
        sql!("applications/put_application").run(self.connection, params)
    }

    /// Takes an application out.
    pub fn take_out_application(&self, id: u32) -> Result<()> {
        sql!("applications/take_out_application").run(self.connection, named_params! { ":id": id })
    }

    /// Keeps a résumé in the place of an earlier one.
    pub fn put_resume(&self, resume: &Resume) -> Result<()> {
        self.forget_resume()?;
        sql!("applications/append_resume").run(
            self.connection,
            named_params! { ":name": resume.name, ":day": resume.on.to_string(), ":text": resume.text },
        )
    }

    /// Keeps no résumé any more.
    pub fn forget_resume(&self) -> Result<()> {
        sql!("applications/forget_resumes").run(self.connection, ())
    }
}
