-- From 16.11 on: line_extension. Alice also owns the custom line; the room has a number and no user.

insert into user_line (user_id, line_id, main_user, main_line) values
    (1, 1, true, true), (1, 3, true, false), (2, 2, true, true), (3, 2, false, true);
insert into line_extension (line_id, extension_id, main_extension) values
    (1, 1, true), (1, 4, false), (2, 2, true), (3, 3, true), (5, 5, true);
