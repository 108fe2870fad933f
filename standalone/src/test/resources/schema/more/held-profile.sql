-- By hand, as version 8 wrote it: an install that keeps version 1 of its profile, which allows five attempts. Version 2 allows two.
insert into profile (id, version) values ('held', 2);

insert into profile_version (profile_id, version, definition)
select 'held', version,
       jsonb_build_object('id', 'held', 'version', version, 'name', 'held', 'max_attempts', attempts,
                          'boot', jsonb_build_object('method', 'kernel', 'kernel', 'http://files/vmlinuz'),
                          'documents', '{}'::jsonb, 'reboots_while_installing', false,
                          'on_failed', 'wait', 'hooks', '[]'::jsonb, 'next', 'installed')
from (values (1, 5), (2, 2)) as kept (version, attempts);

update nodes set workflow_id = 'held', install_profile = 'held', install_profile_version = 1 where hostname = 'installing-0';
