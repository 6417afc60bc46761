SELECT folder, formats, every, written, problem FROM copying
