//! A file layer below SQLite and above the system's: it counts the calls, lets one of them fail, and keeps a record of
//! what was written. It stands in as the default, so nothing of Cairn knows of it.
//!
//! All unsafe code of the harnesses but one call is here. What SQLite hands over is used within the call only; each of
//! its structures is laid out as SQLite asks: ours first, the system's own right behind it.
#![allow(unsafe_code, reason = "SQLite's file layer is an interface of C")]

use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::ptr;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use rusqlite::ffi::{
    SQLITE_CANTOPEN, SQLITE_FULL, SQLITE_IOERR_DELETE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_READ,
    SQLITE_IOERR_SHMMAP, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_WRITE, SQLITE_OK,
    sqlite3_file, sqlite3_filename, sqlite3_initialize, sqlite3_int64, sqlite3_io_methods, sqlite3_vfs,
    sqlite3_vfs_find, sqlite3_vfs_register,
};

/// What the disk says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// There is no room; only calls that need some fail.
    Full,
    /// The device does not answer.
    Broken,
}

/// A call that fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Which, counted from 1.
    pub(crate) call: u64,
    /// How.
    pub(crate) trouble: Trouble,
    /// Whether those after it fail too.
    pub(crate) lasting: bool,
}

/// Something that changed a file.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    /// Bytes were written at an offset.
    Write(String, usize, Vec<u8>),
    /// A file was cut to a length.
    Cut(String, usize),
    /// All written to a file so far is on the disk.
    Sync(String),
    /// A file was deleted.
    Delete(String),
    /// Not a call: so many steps were acknowledged by now.
    Acknowledged(u64),
}

#[derive(Default)]
struct State {
    fault: Option<Fault>,
    calls: u64,
    failed: u64,
    record: Option<Vec<Change>>,
}

static STATE: Mutex<State> = Mutex::new(State { fault: None, calls: 0, failed: 0, record: None });

fn state() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Which promises the disk breaks without a word: the mistakes of a setting of SQLite that is too fast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub(crate) enum Broken {
    /// None.
    #[default]
    None,
    /// Commits are not on the disk when it says so, as with `synchronous = NORMAL`.
    Commits,
    /// Nothing is on the disk when it says so, as with `synchronous = OFF`.
    All,
}

static PROMISES: Mutex<Broken> = Mutex::new(Broken::None);

/// Breaks promises from now on.
pub(crate) fn break_promises(which: Broken) {
    *PROMISES.lock().unwrap_or_else(PoisonError::into_inner) = which;
}

/// The kinds of calls that can fail.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Call {
    Open,
    Read,
    Write,
    Cut,
    Sync,
    Delete,
    Share,
}

/// Lets a call fail from now on; the count begins anew.
pub(crate) fn arm(fault: Fault) {
    *state() = State { fault: Some(fault), ..State::default() };
}

/// Lets nothing fail any more; tells whether a call did.
pub(crate) fn disarm() -> bool {
    std::mem::take(&mut *state()).failed > 0
}

/// Remembers, over arming anew, that a call failed.
pub(crate) fn note_failure() {
    state().failed += 1;
}

/// Keeps a record from now on.
pub(crate) fn record() {
    *state() = State { record: Some(Vec::new()), ..State::default() };
}

/// The record so far; nothing more is kept.
pub(crate) fn recorded() -> Vec<Change> {
    std::mem::take(&mut *state()).record.unwrap_or_default()
}

/// Notes in the record that so many steps were acknowledged.
pub(crate) fn acknowledged(steps: u64) {
    keep(|| Change::Acknowledged(steps));
}

fn keep(change: impl FnOnce() -> Change) {
    if let Some(record) = &mut state().record {
        record.push(change());
    }
}

/// Counts a call; what it must answer if it is to fail.
fn fails(call: Call) -> Option<c_int> {
    let mut state = state();
    let fault = state.fault?;
    let needs_room = matches!(call, Call::Write | Call::Share);
    if fault.trouble == Trouble::Full && !needs_room {
        return None;
    }
    state.calls += 1;
    if state.calls != fault.call && !(fault.lasting && state.calls > fault.call) {
        return None;
    }
    state.failed += 1;
    Some(match (fault.trouble, call) {
        (Trouble::Full, Call::Share) => SQLITE_IOERR_SHMSIZE,
        (Trouble::Full, _) => SQLITE_FULL,
        (Trouble::Broken, Call::Open) => SQLITE_CANTOPEN,
        (Trouble::Broken, Call::Read) => SQLITE_IOERR_READ,
        (Trouble::Broken, Call::Write) => SQLITE_IOERR_WRITE,
        (Trouble::Broken, Call::Cut) => SQLITE_IOERR_TRUNCATE,
        (Trouble::Broken, Call::Sync) => SQLITE_IOERR_FSYNC,
        (Trouble::Broken, Call::Delete) => SQLITE_IOERR_DELETE,
        (Trouble::Broken, Call::Share) => SQLITE_IOERR_SHMMAP,
    })
}

/// A file of ours: SQLite's part first, and the system's file right behind it in the same room.
#[repr(C)]
struct File {
    base: sqlite3_file,
    name: *mut c_char,
    below: *mut sqlite3_file,
}

unsafe fn below(file: *mut sqlite3_file) -> *mut sqlite3_file {
    unsafe { (*file.cast::<File>()).below }
}

unsafe fn name(file: *mut sqlite3_file) -> String {
    let name = unsafe { (*file.cast::<File>()).name };
    if name.is_null() {
        "<nameless>".into()
    } else {
        unsafe { CStr::from_ptr(name) }.to_string_lossy().into_owned()
    }
}

/// Calls the system's method of the same name, which every file of the system has.
macro_rules! pass_on {
    ($file:expr, $method:ident ( $($argument:expr),* )) => {
        unsafe {
            let file = below($file);
            match (*(*file).pMethods).$method {
                Some(method) => method(file $(, $argument)*),
                None => Default::default(),
            }
        }
    };
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    let closed = pass_on!(file, xClose());
    let name = unsafe { (*file.cast::<File>()).name };
    if !name.is_null() {
        drop(unsafe { CString::from_raw(name) });
    }
    closed
}

unsafe extern "C" fn read(
    file: *mut sqlite3_file,
    into: *mut c_void,
    length: c_int,
    at: sqlite3_int64,
) -> c_int {
    fails(Call::Read).unwrap_or_else(|| pass_on!(file, xRead(into, length, at)))
}

unsafe extern "C" fn write(
    file: *mut sqlite3_file,
    from: *const c_void,
    length: c_int,
    at: sqlite3_int64,
) -> c_int {
    if let Some(answer) = fails(Call::Write) {
        if answer == SQLITE_FULL {
            // A full disk takes what fits.
            let _: c_int = pass_on!(file, xWrite(from, length / 2, at));
        }
        return answer;
    }
    keep(|| {
        let length = usize::try_from(length).unwrap_or(0);
        let bytes = unsafe { std::slice::from_raw_parts(from.cast::<u8>(), length) }.to_vec();
        Change::Write(unsafe { name(file) }, usize::try_from(at).unwrap_or(0), bytes)
    });
    pass_on!(file, xWrite(from, length, at))
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, length: sqlite3_int64) -> c_int {
    if let Some(answer) = fails(Call::Cut) {
        return answer;
    }
    keep(|| Change::Cut(unsafe { name(file) }, usize::try_from(length).unwrap_or(0)));
    pass_on!(file, xTruncate(length))
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    if let Some(answer) = fails(Call::Sync) {
        return answer;
    }
    let named = unsafe { name(file) };
    let broken = *PROMISES.lock().unwrap_or_else(PoisonError::into_inner);
    if broken == Broken::All || (broken == Broken::Commits && named.ends_with("-wal")) {
        return SQLITE_OK;
    }
    keep(|| Change::Sync(named));
    pass_on!(file, xSync(flags))
}

unsafe extern "C" fn file_size(file: *mut sqlite3_file, size: *mut sqlite3_int64) -> c_int {
    pass_on!(file, xFileSize(size))
}

unsafe extern "C" fn lock(file: *mut sqlite3_file, level: c_int) -> c_int {
    pass_on!(file, xLock(level))
}

unsafe extern "C" fn unlock(file: *mut sqlite3_file, level: c_int) -> c_int {
    pass_on!(file, xUnlock(level))
}

unsafe extern "C" fn check_reserved_lock(file: *mut sqlite3_file, answer: *mut c_int) -> c_int {
    pass_on!(file, xCheckReservedLock(answer))
}

unsafe extern "C" fn file_control(file: *mut sqlite3_file, operation: c_int, with: *mut c_void) -> c_int {
    pass_on!(file, xFileControl(operation, with))
}

/// What is written may be torn every 512 bytes.
unsafe extern "C" fn sector_size(_: *mut sqlite3_file) -> c_int {
    512
}

/// No promise of the device is relied on.
unsafe extern "C" fn device_characteristics(_: *mut sqlite3_file) -> c_int {
    0
}

unsafe extern "C" fn shm_map(
    file: *mut sqlite3_file,
    region: c_int,
    size: c_int,
    extend: c_int,
    at: *mut *mut c_void,
) -> c_int {
    if extend != 0
        && let Some(answer) = fails(Call::Share)
    {
        return answer;
    }
    pass_on!(file, xShmMap(region, size, extend, at))
}

unsafe extern "C" fn shm_lock(file: *mut sqlite3_file, offset: c_int, number: c_int, flags: c_int) -> c_int {
    pass_on!(file, xShmLock(offset, number, flags))
}

unsafe extern "C" fn shm_barrier(file: *mut sqlite3_file) {
    pass_on!(file, xShmBarrier());
}

unsafe extern "C" fn shm_unmap(file: *mut sqlite3_file, delete: c_int) -> c_int {
    pass_on!(file, xShmUnmap(delete))
}

static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

unsafe extern "C" fn open(
    layer: *mut sqlite3_vfs,
    named: sqlite3_filename,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // No methods tell SQLite that there is nothing to close.
    unsafe { (*file).pMethods = ptr::null() };
    if let Some(answer) = fails(Call::Open) {
        return answer;
    }
    unsafe {
        let ours = file.cast::<File>();
        (*ours).below = file.cast::<u8>().add(size_of::<File>()).cast();
        (*ours).name =
            if named.is_null() { ptr::null_mut() } else { CString::from(CStr::from_ptr(named)).into_raw() };
        let system = (*layer).pAppData.cast::<sqlite3_vfs>();
        let opened =
            (*system).xOpen.map_or(SQLITE_CANTOPEN, |open| open(system, named, (*ours).below, flags, out));
        if opened == SQLITE_OK {
            (*file).pMethods = &raw const METHODS;
        } else if !(*ours).name.is_null() {
            drop(CString::from_raw((*ours).name));
        }
        opened
    }
}

unsafe extern "C" fn delete(layer: *mut sqlite3_vfs, named: *const c_char, sync_folder: c_int) -> c_int {
    if let Some(answer) = fails(Call::Delete) {
        return answer;
    }
    keep(|| Change::Delete(unsafe { CStr::from_ptr(named) }.to_string_lossy().into_owned()));
    unsafe {
        let system = (*layer).pAppData.cast::<sqlite3_vfs>();
        (*system).xDelete.map_or(SQLITE_OK, |delete| delete(system, named, sync_folder))
    }
}

static INSTALLED: OnceLock<()> = OnceLock::new();

/// Makes this layer the default of the process. What is opened afterwards goes through it.
pub(crate) fn install() {
    INSTALLED.get_or_init(|| unsafe {
        sqlite3_initialize();
        let system = sqlite3_vfs_find(ptr::null());
        // The same as the system's, but for what opens and deletes; the rest passes by us and is handed the system's
        // own structure's twin, which it reads nothing from but its name's length and its data.
        let mut layer = *system;
        layer.pNext = ptr::null_mut();
        layer.szOsFile += c_int::try_from(size_of::<File>()).unwrap_or(0);
        layer.zName = c"torture".as_ptr();
        layer.pAppData = system.cast();
        layer.xOpen = Some(open);
        layer.xDelete = Some(delete);
        sqlite3_vfs_register(Box::leak(Box::new(layer)), 1);
    });
}
