create table of_a_later_release (id integer primary key);
